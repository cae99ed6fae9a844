/* Search. Fetches Material's bundle.js when somebody searches, and mends what it lacks for keyboards and screen readers.
   Stores nothing. Without script the link leads to the list of all municipalities. */
(() => {
  "use strict"
  const dialog = document.getElementById("sokruta")
  if (!dialog || !dialog.showModal) return
  const bundle = document.currentScript.dataset.bundle
  const toggle = document.getElementById("__search")
  const query = document.getElementById("sokruta-ord")
  const sum = dialog.querySelector(".search-sum")
  const list = dialog.querySelector(".search-list")
  const status = document.getElementById("sokruta-svar")
  let loading = false

  const load = () => {
    if (loading) return
    loading = true
    const script = document.createElement("script")
    script.src = bundle
    script.onload = () => { if (dialog.open && !toggle.checked) toggle.click() }
    script.onerror = () => { loading = false; script.remove(); sum.textContent = sum.dataset.failed }
    document.body.append(script)
    /* Keep keys from Material: its one-letter shortcuts (s, f, p, n …), and its Tab, which closes the search. */
    document.addEventListener("keydown", event => event.stopPropagation())
  }
  const open = text => {
    if (!dialog.open) dialog.showModal()
    if (text) query.value = text
    query.blur()
    query.focus()
    query.select()
    load()
    tell()
  }
  const tell = () => query.dispatchEvent(new Event("keyup"))   /* bundle.js listens to keys only */

  /* Links become buttons, and a search field on a page (form.find) opens the search with its words. */
  for (const link of document.querySelectorAll("[data-search]")) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = link.className
    button.setAttribute("aria-haspopup", "dialog")
    button.append(...link.childNodes)
    button.addEventListener("click", () => open())
    link.replaceWith(button)
  }
  for (const form of document.querySelectorAll("form.find")) {
    form.addEventListener("submit", event => { event.preventDefault(); open(form.elements.q ? form.elements.q.value : "") })
  }

  query.addEventListener("input", tell)
  query.form.addEventListener("reset", () => setTimeout(tell))
  query.form.addEventListener("submit", event => {
    event.preventDefault()
    const first = list.querySelector("a")
    if (first) first.focus()
  })
  /* The arrows go between the field and the hits. */
  dialog.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    const stops = [query, ...list.querySelectorAll("a, summary")].filter(stop => stop.offsetParent)
    const at = stops.indexOf(document.activeElement)
    const next = stops[Math.max(0, at + step)]
    if (next) { event.preventDefault(); next.focus() }
  })

  /* The dialog and Material's hidden switch say the same. */
  dialog.addEventListener("close", () => { if (toggle.checked) toggle.click() })
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close() })
  toggle.addEventListener("change", () => {
    if (toggle.checked) return
    document.body.style.top = ""          /* or bundle.js scrolls back after a jump to a heading */
    if (dialog.open) dialog.close()
  })

  /* Hits are reached with Tab, and a link is read as a link. The count is said once the typing has stopped. */
  new MutationObserver(() => {
    for (const stop of list.querySelectorAll("[tabindex]")) stop.removeAttribute("tabindex")
    for (const part of list.querySelectorAll("article, h1, h2")) part.setAttribute("role", "presentation")
  }).observe(list, { childList: true })
  let wait
  new MutationObserver(() => {
    clearTimeout(wait)
    wait = setTimeout(() => { if (dialog.open) status.textContent = sum.textContent }, 600)
  }).observe(sum, { childList: true, characterData: true, subtree: true })

  const asked = new URLSearchParams(location.search).get("q")
  if (asked) open(asked)
})()
