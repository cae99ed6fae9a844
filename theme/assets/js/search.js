/* The search page. Pagefind and its index are fetched when somebody goes to the field or comes with a question.
   Stores nothing. Without script the page shows other ways to find things. */
import { fold, Language, wordsOf } from "./question.js"

const site = new URL("../../", import.meta.url)
const HIDDEN = "‡"              /* before words that lead to a page without standing on it */
const AT_ONCE = 3               /* what a phone shows first; the rest comes while that is read */
const AT_A_TIME = 10
const PARTS = 3
const BEFORE = 7
const LENGTH = 30
const RANKING = { metaWeights: { title: 6, ord: 4, trail: 0 }, pageLength: .4, termFrequency: .6 }

const ready = async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", site))
  await pagefind.options({ baseUrl: site.pathname, noWorker: true, ranking: RANKING })
  await pagefind.init()
  return pagefind
}
const readWords = async () => new Language(await (await fetch(new URL("pagefind/words.json", site))).json())
let loading
const load = () => loading ??= Promise.all([ready(), readWords()]).catch(error => { loading = undefined; throw error })

/* What is made up comes last, whatever it scores, unless it was asked for by name. */
const inOrder = hits => hits.sort((a, b) => !!a.last - !!b.last || b.score - a.score)
const hitsFor = async (pagefind, terms) => {
  const text = terms.join(" ")
  const [all, demo] = await Promise.all([pagefind.search(text), pagefind.search(text, { filters: { demo: "ja" } })])
  const madeUp = new Set(demo.results.map(hit => hit.id))
  return inOrder(all.results.map(hit => ({ ...hit, last: madeUp.has(hit.id) && !hit.matchedMetaFields?.includes("ord") })))
}

/* Where no page has all the words: those that have most of them. */
const someOf = async (pagefind, terms) => {
  const found = new Map()
  for (const term of terms) {
    for (const hit of await hitsFor(pagefind, [term])) {
      const had = found.get(hit.id)
      found.set(hit.id, had ? { ...had, score: hit.score + had.score + 1000 } : hit)
    }
  }
  return inOrder([...found.values()])
}

/* Pages that say it just as it was asked come before the others; first those that have every word of the question. */
const withPhrase = async (pagefind, question, terms, hits) => {
  const score = new Map(hits.map(hit => [hit.id, hit.score]))
  for (const [words, least] of [[wordsOf(question), 3], [terms, 2]]) {
    if (words.length < least) continue
    const same = await pagefind.search(`"${words.join(" ")}"`)
    for (const { id } of same.results) if (score.has(id)) score.set(id, score.get(id) + 1000)
  }
  return inOrder(hits.map(hit => ({ ...hit, score: score.get(hit.id) })))
}

/* The answer to a question: pages in order, the words that were looked for, and what else may have been meant. */
export const ask = async question => {
  const [pagefind, language] = await load()
  const read = language.read(question)
  const terms = wordsOf(read.terms.join(" "))
  let hits = terms.length ? await withPhrase(pagefind, question, terms, await hitsFor(pagefind, terms)) : []
  const some = !hits.length && terms.length > 1
  if (some) hits = await someOf(pagefind, terms)
  return { ...read, terms, some, hits, stems: terms.map(term => language.stem(fold(term))) }
}

/* About thirty words around the best place, each with a mark if it was asked for. Hidden words are never shown:
   where only they answer, the nearest word that has what was asked for in it. */
const excerpt = (page, tokens, stems) => {
  const asked = new Set(page.locations)
  const shown = tokens
    .map((text, at) => ({ text, at, mark: asked.has(at) || stems.some(stem => stem.length > 3 && fold(text).includes(stem)) }))
    .filter(({ text }) => text && !text.startsWith(HIDDEN))
  const [best] = page.weighted_locations
    .filter(({ location }) => !tokens[location]?.startsWith(HIDDEN))
    .sort((a, b) => b.balanced_score - a.balanced_score || a.location - b.location)
  const place = (best ?? page.weighted_locations[0])?.location ?? 0
  const far = ({ at }) => Math.abs(at - place)
  const near = best ? undefined : shown.filter(({ mark }) => mark).sort((a, b) => far(a) - far(b))[0]
  const middle = shown.findIndex(({ at }) => at >= (near?.at ?? place))
  const from = Math.max(0, middle - (best || near ? BEFORE : 0))
  const cut = { text: "…" }
  return [...(from > 0 ? [cut] : []), ...shown.slice(from, from + LENGTH), ...(from + LENGTH < shown.length ? [cut] : [])]
}

/* The parts of a page that answer best, by what its title does not say already. */
const partsOf = (page, tokens, stems) => {
  const named = fold(page.meta.title)
  const left = stems.filter(stem => !named.includes(stem))
  const answers = part => part.locations.some(at => left.some(stem => fold(tokens[at]).includes(stem)))
  const score = part => part.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0)
  return page.sub_results
    .filter(part => part.anchor && part.anchor.element !== "h1" && answers(part))
    .sort((a, b) => score(b) - score(a))
    .slice(0, PARTS)
    .map(part => ({ url: part.url, title: part.anchor.text.replace(/^\d+\s+/, "").trim() }))
}

/* The pages of some hits: where each leads, what it is called, and what it says about the question. */
export const pagesOf = (answer, hits) => Promise.all(hits.map(async hit => {
  const page = await hit.data()
  const { title, trail = "" } = page.meta
  const tokens = page.content.split(/\s+/)
  return { url: page.url, title, trail, parts: partsOf(page, tokens, answer.stems), excerpt: excerpt(page, tokens, answer.stems) }
}))

const make = (name, settings, ...inside) => {
  const element = Object.assign(document.createElement(name), settings)
  element.append(...inside)
  return element
}

const item = ({ url, title, trail, parts, excerpt }) => {
  const text = excerpt.flatMap(({ text, mark }) => [mark ? make("mark", {}, text) : text, " "])
  const links = parts.map(part => make("li", {}, make("a", { href: part.url }, part.title)))
  return make("li", {},
    ...(trail ? [make("p", { className: "hit-trail" }, trail)] : []),
    make("h3", {}, make("a", { href: url }, title)),
    make("p", { className: "hit-text" }, ...text),
    ...(links.length ? [make("ul", { className: "hit-parts" }, ...links)] : []))
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name])

const sentence = (said, question, { hits, mended, some, terms }) => {
  if (!hits.length) return fill(said.none, { q: question })
  if (mended) return fill(said.instead, { q: question, other: terms.join(" ") })
  if (some) return said.some
  return fill(hits.length === 1 ? said.one : said.many, { q: question, n: hits.length })
}

const start = form => {
  const field = form.elements.q
  const [box, title, sum, meant, list, more, status, failed] = ["box", "title", "sum", "meant", "list", "more", "status", "failed"]
    .map(name => document.getElementById(`hits-${name}`))
  const said = JSON.parse(box.dataset.words)
  let turn = 0, typing, announcing, answer

  const guess = words => make("a", { href: `?q=${encodeURIComponent(words)}` }, words)
  const tell = question => {
    const guesses = answer.mended ? [answer.terms.join(" "), ...answer.others].filter(Boolean) : []
    sum.textContent = sentence(said, question, answer)
    meant.hidden = !guesses.length
    meant.replaceChildren(`${said.did_you_mean} `, ...guesses.flatMap((words, n) => [n ? ", " : "", guess(words)]), "?")
    more.hidden = true
  }
  const search = async (question, jump) => {
    const mine = ++turn
    clearTimeout(announcing)
    history.replaceState(null, "", question ? `?q=${encodeURIComponent(question)}` : location.pathname)
    status.textContent = ""
    if (!question) { box.hidden = true; return }
    const found = await ask(question)
    const first = await pagesOf(found, found.hits.slice(0, AT_ONCE))
    if (mine !== turn) return
    answer = found
    list.replaceChildren(...first.map(item))
    tell(question)
    box.hidden = false
    failed.hidden = true
    if (jump) title.focus()
    announcing = setTimeout(() => { status.textContent = meant.hidden ? sum.textContent : `${sum.textContent} ${meant.textContent}` }, 600)
    const rest = await pagesOf(found, found.hits.slice(AT_ONCE, AT_A_TIME))
    if (mine !== turn) return
    list.append(...rest.map(item))
    more.hidden = found.hits.length <= AT_A_TIME
  }
  const begin = (...about) => search(field.value.trim(), ...about).catch(error => {
    box.hidden = true
    failed.hidden = false
    throw error
  })

  const asked = new URLSearchParams(location.search).get("q")
  if (asked) field.value = asked
  else field.focus()   /* before it is listened to: to come here is not yet to search */

  const prepare = () => load().catch(() => {})   /* what fails here is told when there is a question */
  field.addEventListener("focus", prepare)
  field.addEventListener("input", () => { prepare(); clearTimeout(typing); typing = setTimeout(begin, 120) })
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(typing); begin(true) })
  more.addEventListener("click", async () => {
    const shown = list.children.length
    list.append(...(await pagesOf(answer, answer.hits.slice(shown, shown + AT_A_TIME))).map(item))
    more.hidden = answer.hits.length <= list.children.length
    list.children[shown]?.querySelector("a").focus()
  })

  if (asked) begin()
}

start(document.getElementById("search"))
