/** A spreadsheet: every cell that holds something with its address, and what is hidden. */
import type { FileBytes } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import { marksOf } from '../packed/xml.ts'
import { partsNamed } from '../packed/zip.ts'
import type { Read } from '../reading.ts'
import { kept, oneLine } from '../words.ts'
import { formatsIn } from './cell-format.ts'
import { propertiesIn } from './properties.ts'
import { type Sheet, sheetOf } from './sheet.ts'

const wanted = new RegExp(
  `^(?:${[
    'xl/(?:workbook|sharedStrings|styles|comments\\d*)\\.xml',
    'xl/(?:worksheets|threadedComments|comments)/[^/]+\\.xml',
    'xl/(?:_rels/workbook|worksheets/_rels/[^/]+)\\.xml\\.rels',
    'docProps/core\\.xml',
  ].join('|')})$`,
)

type Listed = Readonly<{ name: string; hidden: 'no' | 'yes' | 'deeply'; id: string }>

export async function readWorkbook(file: FileBytes): Promise<Read> {
  const parts = await partsNamed(file, wanted)
  const xml = (name: string) => Buffer.from(parts.get(name) ?? []).toString('utf8')
  const workbook = xml('xl/workbook.xml')
  if (!workbook) return { type: 'Unreadable', why: 'damaged' }
  const { sheets: listed, from1904 } = listedIn(workbook)
  const files = targetsIn(xml('xl/_rels/workbook.xml.rels'))
  const strings = stringsIn(xml('xl/sharedStrings.xml'))
  const formats = formatsIn(xml('xl/styles.xml'), from1904)
  const sheets: Extract<Read, { type: 'Workbook' }>['sheets'] = []
  let text = ''
  let comments = 0
  for (const { name, hidden, id } of listed.slice(0, limits.sheets)) {
    const path = pathFrom('xl', files.get(id) ?? '')
    const sheet = sheetOf(xml(path), strings, formats)
    const said = commentsOf(path, xml)
    comments += said.length
    if (text) text += '\n\n'
    const from = text.length
    text += [headingOf(name, hidden, sheet), ...sheet.lines, ...said].join('\n')
    sheets.push({
      ...{ name, hidden, from, to: text.length, rows: sheet.rows },
      hiddenRows: kept(sheet.hiddenRows, limits.header).text,
      hiddenColumns: kept(sheet.hiddenColumns, limits.header).text,
    })
    if (text.length > limits.text) break
  }
  const within = kept(text, limits.text)
  const end = within.text.length
  const { author, lastAuthor } = propertiesIn(xml('docProps/core.xml'))
  return {
    type: 'Workbook',
    ...within,
    sheets: sheets.map(one => ({
      ...one,
      from: Math.min(one.from, end),
      to: Math.min(one.to, end),
    })),
    moreSheets: listed.length - sheets.length,
    ...{ comments, author, lastAuthor },
  }
}

function headingOf(name: string, hidden: Listed['hidden'], sheet: Sheet): string {
  const notes = [
    hidden === 'no' ? '' : 'hidden sheet',
    sheet.hiddenRows && `hidden rows ${sheet.hiddenRows}`,
    sheet.hiddenColumns && `hidden columns ${sheet.hiddenColumns}`,
  ].filter(Boolean)
  return `Sheet ${name}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}

function listedIn(xml: string): { sheets: readonly Listed[]; from1904: boolean } {
  const sheets: Listed[] = []
  let from1904 = false
  for (const mark of marksOf(xml)) {
    if (mark.type !== 'open') continue
    if (mark.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(mark.attribute('date1904'))
    if (mark.name !== 'sheet') continue
    const state = mark.attribute('state')
    const hidden = state === 'hidden' ? 'yes' : state === 'veryHidden' ? 'deeply' : 'no'
    const name = kept(oneLine(mark.attribute('name')), limits.header).text
    sheets.push({ name, hidden, id: relationOf(mark.attribute) })
  }
  return { sheets, from1904 }
}

/** `r:id`, beside which there is `sheetId`. */
function relationOf(attribute: (name: string) => string): string {
  return attribute('r:id') || attribute('id')
}

function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const mark of marksOf(xml)) {
    if (mark.type === 'open' && mark.name === 'Relationship') {
      targets.set(mark.attribute('Id'), mark.attribute('Target'))
    }
  }
  return targets
}

/** A part's name as another part in `folder` gives it. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Rich text is in pieces; how a word is pronounced (`rPh`) is no part of it. */
function stringsIn(xml: string): readonly string[] {
  const strings: string[] = []
  let inText = false
  let pronounced = false
  for (const mark of marksOf(xml)) {
    if (mark.type === 'words') {
      if (inText && !pronounced) strings.push((strings.pop() ?? '') + mark.words)
    } else if (mark.type === 'close') {
      if (mark.name === 't') inText = false
      if (mark.name === 'rPh') pronounced = false
    } else if (mark.name === 'si') strings.push('')
    else if (mark.name === 'rPh') pronounced = !mark.empty
    else if (mark.name === 't') inText = !mark.empty
  }
  return strings
}

function commentsOf(path: string, xml: (name: string) => string): readonly string[] {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.split('/').at(-1)]
  const targets = targetsIn(xml(`${folder}/_rels/${name}.rels`)).values()
  return [...targets]
    .filter(target => /comments\d*\.xml$|threadedComment\d*\.xml$/i.test(target))
    .flatMap(target => saidIn(xml(pathFrom(folder, target))))
}

function saidIn(xml: string): readonly string[] {
  const said: { on: string; words: string }[] = []
  let inText = false
  for (const mark of marksOf(xml)) {
    if (mark.type === 'open') {
      if (/^(?:comment|threadedComment)$/.test(mark.name)) {
        said.push({ on: mark.attribute('ref'), words: '' })
      }
      inText = !mark.empty && (mark.name === 't' || mark.name === 'text')
    } else if (mark.type === 'close') inText = inText && mark.name !== 't' && mark.name !== 'text'
    else if (inText) {
      const last = said.at(-1)
      if (last) last.words += mark.words
    }
  }
  return said.map(({ on, words }) => `Comment on ${oneLine(on)}: ${oneLine(words)}`)
}
