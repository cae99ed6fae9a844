/* Filters of a list: hides rows, and keeps the choice in the address, so that it can be shared.
   Stores nothing. Without script the form is not shown, and the whole list is there. */
(() => {
  "use strict"
  const form = document.querySelector("form.filter")
  const list = form && document.getElementById(form.dataset.rows)
  if (!list) return
  const none = form.nextElementSibling
  const status = form.querySelector("[role=status]")
  const controls = [...form.querySelectorAll("input, select")]
  const folded = text => text.toLocaleLowerCase("sv").replace(/\s+/g, " ")

  /* A row is found by its own text, and by the everyday words of its topic. */
  const words = new Map()
  for (const option of form.querySelectorAll("[data-words]")) words.set(option.value, option.dataset.words)
  const rows = [...list.querySelectorAll("li")].filter(row => Object.keys(row.dataset).length).map(row => ({
    row,
    group: row.parentElement === list ? null : row.parentElement.closest("li"),
    values: Object.fromEntries(Object.entries(row.dataset).map(([key, value]) => [key, value.split(" ")])),
    text: folded(`${row.textContent} ${words.get(row.dataset.tema) || ""}`),
  }))
  const groups = new Set(rows.map(item => item.group).filter(Boolean))

  const answers = (item, control) => {
    const asked = control.value.trim()
    if (!asked) return true
    if (control.name === "ord") return folded(asked).split(" ").every(word => item.text.includes(word))
    return (item.values[control.name] || []).includes(asked)
  }
  const apply = () => {
    const shown = rows.filter(item => {
      item.row.hidden = !controls.every(control => answers(item, control))
      return !item.row.hidden
    })
    const alive = new Set(shown.map(item => item.group))
    for (const group of groups) group.hidden = !alive.has(group)
    none.hidden = shown.length > 0
    return form.dataset.counted.replace("{n}", shown.length).replace("{total}", rows.length)
  }
  /* The count is said once the typing has stopped, and not at all when the page opens. */
  let wait
  const tell = (text, now) => {
    clearTimeout(wait)
    if (now) status.textContent = text
    else wait = setTimeout(() => { status.textContent = text }, 400)
  }

  const read = () => {
    const asked = new URLSearchParams(location.search)
    for (const control of controls) {
      control.value = asked.get(control.name) || ""
      if (control.selectedIndex < 0) control.value = ""   /* a choice that this list does not have */
    }
    tell(apply(), true)
  }
  const address = () => {
    const asked = new URLSearchParams(location.search)
    for (const control of controls) {
      if (control.value.trim()) asked.set(control.name, control.value.trim())
      else asked.delete(control.name)
    }
    const query = asked.toString()
    return location.pathname + (query ? `?${query}` : "") + location.hash
  }
  /* A choice is a step that the back button takes back; letters in one word are the same step. */
  let typing = false
  const write = typed => {
    const there = address()
    if (there !== location.pathname + location.search + location.hash) {
      history[typed && typing ? "replaceState" : "pushState"](null, "", there)
    }
    typing = typed
    tell(apply(), !typed)
  }
  const clear = () => {
    for (const control of controls) control.value = ""
    write(false)
    controls[0].focus()
  }

  form.addEventListener("input", event => write(event.target.name === "ord"))
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("reset", event => { event.preventDefault(); clear() })
  none.querySelector("a").addEventListener("click", event => { event.preventDefault(); clear() })
  addEventListener("popstate", () => { typing = false; read() })
  read()
  /* On a phone the choices stay folded up until they are asked for. */
  form.querySelector("details").open = controls.some(control => control.name !== "ord" && control.value)
})()
