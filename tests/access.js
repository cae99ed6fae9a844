/* What a person would see, asked of the browser. Each function returns a list of faults, best empty. */
window.access = (() => {
  const brief = element => element.outerHTML.slice(0, 110)
  const hidden = element => element.closest(".vh, svg, script, .skip, .map-skip, dialog:not([open])") || !element.checkVisibility()

  /* Text that is cut off, outside the page, or makes the page scroll sideways. */
  const lost = () => {
    const width = document.documentElement.clientWidth
    const faults = []
    if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth} wide`)
    for (const element of document.querySelectorAll("body *")) {
      if (hidden(element) || element.closest(".box")) continue   /* a box is a picture with a sentence and a table */
      const style = getComputedStyle(element)
      const cut = /hidden|clip/.test(style.overflowX + style.overflowY)
      if (cut && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) faults.push(`cut off: ${brief(element)}`)
      if (element.closest(".table-wrap")) continue               /* scrolls by itself, and the keyboard reaches it */
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        if ([...range.getClientRects()].some(box => box.width && (box.right > width + 1 || box.left < -1))) faults.push(`outside: ${brief(element)}`)
      }
    }
    return faults
  }

  /* Lines of text that lie upon each other. */
  const overlapping = () => {
    const lines = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const node = walk.currentNode
      if (!node.data.trim() || hidden(node.parentElement) || node.parentElement.closest(".box, .tile")) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) if (box.width > 2) lines.push([box, node])
    }
    const faults = []
    lines.forEach(([a, one], index) => {
      for (const [b, other] of lines.slice(index + 1, index + 40)) {
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (one !== other && x > 3 && y > Math.min(a.height, b.height) / 2) faults.push(`${one.data.trim().slice(0, 40)} | ${other.data.trim().slice(0, 40)}`)
      }
    })
    return faults
  }

  /* What has the focus: in the view, with a ring, and nothing upon it. Null when the page has let go of it. */
  const focus = () => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const box = [...element.getClientRects()].find(box => box.width && box.height)
    const fault = text => `${text}: ${brief(element)}`
    if (!box) return fault("not shown")
    if (box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight) return fault("outside the view")
    if (element.closest("svg")) {                                /* a place on a map is no box: its own lines thicken */
      const lines = [...element.querySelectorAll("*")].map(part => getComputedStyle(part))
      return lines.some(line => line.stroke !== "none" && parseFloat(line.strokeWidth) >= 3) ? "" : fault("no ring")
    }
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1)
    const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 1)
    const top = document.elementFromPoint(x, y)
    if (!top || !(element.contains(top) || top.contains(element))) return fault("covered")
    const style = getComputedStyle(element)
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return fault("no ring")
    return ""
  }

  /* Things to press that answer within less than 24 by 24 px; a link within a sentence is exempt. */
  const small = () => [...document.querySelectorAll("a[href], button, summary, input")].filter(element => {
    if (hidden(element)) return false
    const around = element.closest("p, li, dd, td, span")
    const within = getComputedStyle(element).display === "inline" && around && around.textContent.trim().length > element.textContent.trim().length + 1
    if (within) return false
    element.scrollIntoView({ block: "center" })
    const box = element.getClientRects()[0]
    const y = box.top + box.height / 2
    const hits = [-11, 11].every(step => {
      const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 12), y + step)
      return top && (element.contains(top) || top.contains(element) && top.tagName !== "MAIN" && top.matches("a, button, summary, label"))
    })
    return !hits || box.width < 24
  }).map(brief)

  /* Marks of a state that say nothing in words. */
  const wordless = () => {
    const says = element => element && element.textContent.trim().length > 1
    const faults = []
    for (const badge of document.querySelectorAll(".badge")) if (!says(badge) || !badge.querySelector("svg")) faults.push(brief(badge))
    for (const tile of document.querySelectorAll(".tile")) if (!says(tile.closest("li"))) faults.push(brief(tile))
    for (const box of document.querySelectorAll(".box")) {
      const picture = box.closest("[role=img]")
      if (picture ? !picture.getAttribute("aria-label") : !says(box.closest("li, p, dd, td, figure"))) faults.push(brief(box))
    }
    return faults
  }

  /* Marks without a line around them: where the page's colours are taken away, only lines are left. */
  const borderless = () => [...document.querySelectorAll(".badge, .tile, .box, .btn, .solid, .sample")].filter(element => {
    if (hidden(element)) return false
    const style = getComputedStyle(element)
    return !["Top", "Right", "Bottom", "Left"].some(side => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none" && !/^rgba.*, 0\)$/.test(style[`border${side}Color`]))
  }).map(brief)

  const moving = () => {
    const faults = document.getAnimations().map(String)
    for (const element of document.querySelectorAll("*")) {
      const style = getComputedStyle(element)
      if (style.animationName !== "none" || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0)) faults.push(brief(element))
      if (style.scrollBehavior === "smooth") faults.push(brief(element))
    }
    return faults
  }

  const style = css => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = css ? [sheet] : []
  }

  return { lost, overlapping, focus, small, wordless, borderless, moving, style }
})()
