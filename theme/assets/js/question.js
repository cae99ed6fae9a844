/* What somebody asks for, in Swedish: plain letters, endings, compounds and slips of the pen.
   The words are those of this site (pagefind/words.json, made at build), the most used first. */

const JOINTS = ["", "s", "e", "o", "u", "a"]
const SHORTEST_PART = 4

export const fold = word => word.toLowerCase().normalize("NFD").replace(/\p{M}|-/gu, "")
export const wordsOf = text => text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) || []

/* Damerau–Levenshtein, given up when it passes `most`. */
export const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = [], last = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]
}

export class Language {
  constructor({ common, endings, words }) {
    this.common = new Set(common.map(fold))
    this.endings = [...new Set(endings.map(fold))]
    this.words = words.map(word => ({ word, plain: fold(word) }))
    this.plain = new Set(this.words.map(({ plain }) => plain))
    this.stems = new Set([...this.plain].map(plain => this.stem(plain)))
  }

  stem(plain) {
    const ending = this.endings.find(end => plain.endsWith(end) && plain.length - end.length >= 3)
    return ending ? plain.slice(0, -ending.length) : plain
  }

  isWord(plain) {
    return this.plain.has(plain) || this.stems.has(this.stem(plain))
  }

  isKnown(plain) {
    return this.isWord(plain) || this.words.some(word => word.plain.startsWith(plain))
  }

  /* The words of a question that say something. When all are common, all of them are meant. */
  telling(question) {
    const asked = wordsOf(question)
    const telling = asked.filter(word => !this.common.has(fold(word)))
    return telling.length ? telling : asked
  }

  /* Halmstads is asked for as Halmstad: Pagefind's stems of the two differ, and the shorter one finds both. */
  bare(asked, plain) {
    return plain.endsWith("s") && this.plain.has(plain.slice(0, -1)) ? asked.slice(0, -1) : asked
  }

  /* Each telling word, or what it may have been meant as. `others` are more guesses for one word. */
  read(question) {
    const terms = [], others = []
    let mended = false
    for (const asked of this.telling(question)) {
      const plain = fold(asked)
      if (plain.length < 3 || this.isKnown(plain)) { terms.push(this.bare(asked, plain)); continue }
      const guesses = this.guesses(plain)
      mended = true
      if (guesses.length) terms.push(guesses[0])
      others.push(...guesses.slice(1))
    }
    return { terms, mended, others: others.slice(0, 2) }
  }

  guesses(plain) {
    if (/\d/.test(plain)) return []
    const near = this.near(plain, plain.length > 5 ? 2 : 1)
    const close = near.filter(({ far }) => far === 1).map(({ word }) => word)
    const distant = near.filter(({ far }) => far === 2).map(({ word }) => word)
    const { whole, text } = this.apart(plain)
    const found = [...close, ...(whole ? [text] : []), ...distant]
    return found.length ? [...new Set(found)].slice(0, 3) : [text].filter(Boolean)
  }

  /* The nearest words: the fewest slips first, then those with the same first letter, then the most used. */
  near(plain, most) {
    if (plain.length < 5) return []
    return this.words
      .map(({ word, plain: known }) => ({ word, far: distance(plain, known, most), first: known[0] === plain[0] ? 0 : 1 }))
      .filter(({ far }) => far <= most)
      .sort((a, b) => a.far - b.far || a.first - b.first)
  }

  /* A compound that the site does not have: both its parts, or the longer of those that it has. */
  apart(plain) {
    let best = { rank: 0, text: "", whole: false }
    for (let at = 3; at <= plain.length - 3; at++) {
      const tail = plain.slice(at)
      const has = [this.head(plain.slice(0, at)), tail.length >= SHORTEST_PART && this.isWord(tail) ? tail : ""].filter(Boolean)
      const rank = has.length * 100 + Math.min(...has.map(part => part.length))
      const enough = has.join("").length * 2 >= plain.length
      if (has.length && enough && rank > best.rank) best = { rank, text: has.join(" "), whole: has.length > 1 }
    }
    return best
  }

  head(written) {
    for (const joint of JOINTS) {
      if (!written.endsWith(joint)) continue
      const bare = joint ? written.slice(0, -1) : written
      if (bare.length >= SHORTEST_PART && (this.plain.has(bare) || this.stems.has(bare))) return bare
    }
    return ""
  }
}
