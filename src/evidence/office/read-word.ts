/**
 * A Word document: its words as they read with every change taken, and beside them what a reader of
 * its bare text would miss: what was added and by whom, what was taken out, what was hidden, and
 * what was said in the margin.
 */
import { parseDay } from '#kernel'
import type { FileBytes } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import { marksOf } from '../packed/xml.ts'
import { partsNamed } from '../packed/zip.ts'
import type { Read } from '../reading.ts'
import { kept, tidy } from '../words.ts'
import { type Properties, propertiesIn } from './properties.ts'
import { hiddenStyles, type Story, storyOf } from './word-story.ts'

const wanted =
  /^(?:word\/(?:document|comments|footnotes|endnotes|styles|header\d*|footer\d*)\.xml|docProps\/core\.xml)$/

export async function readWord(file: FileBytes): Promise<Read> {
  const parts = await partsNamed(file, wanted)
  const xml = (name: string) => Buffer.from(parts.get(name) ?? []).toString('utf8')
  const body = xml('word/document.xml')
  if (!body) return { type: 'Unreadable', why: 'damaged' }
  const styles = hiddenStyles(xml('word/styles.xml'))
  const edges = [...parts.keys()]
    .filter(name => /\/(?:header|footer)\d*\.xml$/.test(name))
    .toSorted()
    .map(name => storyOf(xml(name), styles))
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map(name => storyOf(xml(name), styles))
  const story = joined([storyOf(body, styles), ...notes, ...once(edges)])
  return asRead(story, commentsIn(xml('word/comments.xml')), propertiesIn(xml('docProps/core.xml')))
}

type Comment = Readonly<{ id: string; who: string; on: string; words: string }>

function asRead(story: Story, comments: readonly Comment[], properties: Properties): Read {
  const said = comments.map(({ id, who, on, words }) => ({
    ...({ kind: 'comment', who, on, words } as const),
    at: story.comments.get(id) ?? story.text.length,
  }))
  const asides = [...story.asides, ...said].toSorted((one, other) => one.at - other.at)
  const within = kept(story.text, limits.text)
  return {
    type: 'Word',
    ...within,
    asides: asides.slice(0, limits.asides).map(({ kind, who, on, words, at }) => ({
      kind,
      who: cell(who),
      when: dayWritten(on),
      words: cell(words),
      at: Math.min(at, within.text.length),
    })),
    moreAsides: Math.max(0, asides.length - limits.asides),
    pictures: story.pictures,
    ...properties,
  }
}

function cell(words: string): string {
  return kept(tidy(words).trim(), limits.header).text
}

/** Word writes the local time and says it is Greenwich's: only the day can be relied on. */
function dayWritten(words: string): Extract<Read, { type: 'Word' }>['created'] {
  const on = parseDay(words.slice(0, 10))
  if (!on) return { type: 'undated', ...(words && { words: cell(words) }) }
  return { type: 'on', on, words: cell(words) }
}

/** Stories one after another, each where the one before ends. */
function joined(stories: readonly Story[]): Story {
  let text = ''
  const asides: Story['asides'][number][] = []
  const comments = new Map<string, number>()
  let pictures = 0
  for (const story of stories) {
    if (story.text === '' && story.asides.length === 0) continue
    if (text) text += '\n\n'
    for (const one of story.asides) asides.push({ ...one, at: one.at + text.length })
    for (const [id, at] of story.comments) comments.set(id, at + text.length)
    text += story.text
    pictures += story.pictures
  }
  return { text, asides, comments, pictures }
}

/** The same heading is kept for first, odd and even pages. */
function once(stories: readonly Story[]): readonly Story[] {
  return stories.filter(
    ({ text }, at) => text !== '' && stories.findIndex(other => other.text === text) === at,
  )
}

function commentsIn(xml: string): readonly Comment[] {
  const comments: { id: string; who: string; on: string; words: string }[] = []
  for (const mark of marksOf(xml)) {
    const last = comments.at(-1)
    if (mark.type === 'open' && mark.name === 'comment') {
      const { attribute } = mark
      const who = attribute('author') || attribute('initials')
      comments.push({ id: attribute('id'), who, on: attribute('date'), words: '' })
    } else if (last && mark.type === 'words') last.words += mark.words
    else if (last && mark.type === 'close' && mark.name === 'p') last.words += '\n'
  }
  return comments
}
