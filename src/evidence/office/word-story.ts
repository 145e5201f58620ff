/** One run of text of a Word document (its body, a heading, its notes) with what is beside it. */
import { limits } from '../limits.ts'
import { type Mark, marksOf } from '../packed/xml.ts'
import { tidy } from '../words.ts'

type Kind = 'added' | 'removed' | 'hidden'
type Aside = Readonly<{ kind: Kind; who: string; on: string; words: string; at: number }>

export type Story = Readonly<{
  text: string
  asides: readonly Aside[]
  /** Where in the text each comment stands, by its id. */
  comments: ReadonlyMap<string, number>
  pictures: number
}>

type Change = { kind: Kind; who: string; on: string; words: string; at: number }
type Open = Extract<Mark, { type: 'open' }>

const changes: Readonly<Record<string, Kind>> = {
  ins: 'added',
  moveTo: 'added',
  del: 'removed',
  moveFrom: 'removed',
}
/** Elements whose words are no part of the text: instructions, and what is drawn twice. */
const silent = new Set(['instrText', 'delInstrText', 'Fallback', 'posOffset', 'pctWidth'])
const written: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
}

/** The words of a part of a document. `hiddenBy` are the styles that hide what is set in them. */
export function storyOf(xml: string, hiddenBy: ReadonlySet<string>): Story {
  const teller = new Teller(hiddenBy)
  for (const mark of marksOf(xml)) {
    if (mark.type === 'open') teller.open(mark)
    else if (mark.type === 'close') teller.close(mark.name)
    else teller.words(mark.words)
    // A little over is enough to know that it is to be cut.
    if (teller.text.length > limits.text + 1) break
  }
  return teller.story()
}

class Teller {
  text = ''
  readonly #hiddenBy: ReadonlySet<string>
  readonly #asides: Aside[] = []
  readonly #comments = new Map<string, number>()
  readonly #changes: Change[] = []
  #pictures = 0
  #cells = 0
  /** What parts cells and their paragraphs, not written until something follows. */
  #gap = ''
  #silence = 0
  #inWords = false
  #inRun = false
  #hidden = false
  #hiddenParagraph = false

  constructor(hiddenBy: ReadonlySet<string>) {
    this.#hiddenBy = hiddenBy
  }

  open({ name, attribute, empty }: Open): void {
    if (silent.has(name) && !empty) this.#silence += 1
    if (this.#silence > 0) return
    const kind = changes[name]
    if (kind && !empty) {
      this.#flush()
      const [who, on] = [attribute('author'), attribute('date')]
      this.#changes.push({ kind, who, on, words: '', at: this.text.length })
    }
    if (name === 'r' && !empty) {
      this.#inRun = true
      this.#hidden = this.#hiddenParagraph
    }
    if (name === 'vanish' && this.#inRun) {
      this.#hidden = !/^(?:0|false|off)$/.test(attribute('val'))
    }
    if (name === 'rStyle' && this.#hiddenBy.has(attribute('val'))) this.#hidden = true
    if (name === 'pStyle' && this.#hiddenBy.has(attribute('val'))) this.#hiddenParagraph = true
    if (name === 'tc') this.#cells += 1
    if (name === 'blip' || name === 'imagedata') this.#pictures += 1
    if (name === 'commentReference')
      this.#comments.set(attribute('id'), this.text.length + this.#gap.length)
    if (name === 'footnoteReference' || name === 'endnoteReference' || name === 'footnote') {
      const id = attribute('id')
      // Two are there for the lines that part notes from the page, and hold nothing.
      if (Number(id) > 0) this.#add(`[${id}] `.trimEnd())
    }
    const stands = written[name]
    if (stands && this.#inRun) this.#add(stands)
    this.#inWords = !empty && (name === 't' || name === 'delText')
  }

  close(name: string): void {
    if (silent.has(name)) this.#silence = Math.max(0, this.#silence - 1)
    if (this.#silence > 0) return
    this.#inWords = false
    if (changes[name]) {
      const change = this.#changes.pop()
      if (change?.words.trim()) this.#asides.push(change)
    }
    if (name === 'r') this.#inRun = false
    if (name === 'tc') {
      this.#cells = Math.max(0, this.#cells - 1)
      this.#gap = `${this.#gap.replace(' ', '')}\t`
    }
    if (name === 'tr') this.#endLine()
    if (name === 'p') {
      if (this.#cells > 0) this.#gap += this.#gap === '' ? ' ' : ''
      else this.#endLine()
      this.#hiddenParagraph = false
    }
  }

  words(words: string): void {
    if (this.#inWords && this.#silence === 0) this.#add(words)
  }

  story(): Story {
    const text = this.text.trimEnd()
    const asides = this.#asides.map(one => ({ ...one, at: Math.min(one.at, text.length) }))
    return { text, asides, comments: this.#comments, pictures: this.#pictures }
  }

  #add(words: string): void {
    // Offsets are counted in this text, so nothing may be taken out of it afterwards.
    const plain = tidy(words)
    for (const change of this.#changes) change.words += plain
    if (this.#changes.some(({ kind }) => kind === 'removed')) return
    this.#flush()
    if (this.#hidden) this.#hide(plain)
    this.text += plain
  }

  #flush(): void {
    this.text += this.#gap
    this.#gap = ''
  }

  #endLine(): void {
    this.#gap = ''
    this.text += '\n'
  }

  /** What is hidden in one go is one thing, however many runs it is written in. */
  #hide(words: string): void {
    const last = this.#asides.at(-1)
    const at = this.text.length
    if (last?.kind === 'hidden' && last.at + last.words.length === at) {
      this.#asides[this.#asides.length - 1] = { ...last, words: last.words + words }
    } else this.#asides.push({ kind: 'hidden', who: '', on: '', words, at })
  }
}

/** The styles of `word/styles.xml` that hide what is set in them. */
export function hiddenStyles(xml: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  let style = ''
  for (const mark of marksOf(xml)) {
    if (mark.type !== 'open') continue
    if (mark.name === 'style') style = mark.attribute('styleId')
    if (mark.name === 'vanish' && style && !/^(?:0|false|off)$/.test(mark.attribute('val'))) {
      hidden.add(style)
    }
  }
  return hidden
}
