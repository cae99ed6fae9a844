/* Says that a page is old when the site has not been built for long. The day itself is there without script. */
(() => {
  "use strict"
  const line = document.querySelector("[data-built]")
  const days = (Date.now() - Date.parse(line.dataset.built)) / 864e5
  if (!(days > Number(line.dataset.days))) return
  const months = Math.floor(days / 30.44)
  const text = months < 2 ? line.dataset.month : line.dataset.months.replace("#", months)
  const say = () => Object.assign(document.createElement("p"), { className: "note-box old", textContent: text })
  line.after(say())
  const heading = document.querySelector("main h1")
  if (heading) heading.after(say())
})()
