/** What came out of pictures, Word files, spreadsheets, recordings and packed folders, in words. */
import { clockTime } from '#casework'
import {
  counted,
  fact,
  guessed,
  nothing,
  notLooked,
  type Of,
  type ReadingWords,
  type Seen,
  sizeInWords,
  timeOf,
} from './reading-said.ts'

type Spot = NonNullable<Of<'Picture'>['where']>

function spotOf(where: Spot | undefined): string {
  if (!where) return ''
  const { latitude, longitude } = where
  const north = `${Math.abs(latitude).toFixed(5)}° ${latitude < 0 ? 'south' : 'north'}`
  return `${north}, ${Math.abs(longitude).toFixed(5)}° ${longitude < 0 ? 'west' : 'east'}`
}

export function pictureWords(read: Of<'Picture'>, here: Seen): ReadingWords {
  const { width, height, turned, mirrored, words, text, cut } = read
  const said = { none: 'No words were made out on it.', off: notLooked, read: '' }
  return {
    ...nothing,
    outcome: `A picture. ${said[words]}`.trim(),
    facts: [
      ...fact('Taken, by the camera’s clock', timeOf(read.taken, here)),
      ...fact('Where, by the camera', here.hideNames ? '' : spotOf(read.where)),
      ...fact('Camera', read.device),
      ...fact('Last written by', read.program),
      ...fact('Size', width > 0 ? `${width} by ${height} pixels` : ''),
      ...fact('To stand upright', turned > 0 ? `turn it ${turned} degrees clockwise` : ''),
      ...fact('Mirrored', mirrored ? 'yes' : ''),
    ],
    warnings: text ? [`The words below ${guessed}`] : [],
    text: text || undefined,
    cut,
  }
}

const asideWords = {
  added: 'Added and not yet accepted',
  removed: 'Removed and not yet accepted: it is not in the text below',
  hidden: 'Hidden: it does not show when the file is opened or printed',
  comment: 'Comment',
} as const

export function wordWords(read: Of<'Word'>, here: Seen): ReadingWords {
  const { asides, moreAsides, pictures, text, cut } = read
  const by = (who: string) => (who && !here.hideNames ? `, by ${who}` : '')
  const told = (one: (typeof asides)[number]) => {
    const when = timeOf(one.when, here)
    return `${asideWords[one.kind]}${by(one.who)}${when ? `, ${when}` : ''}: “${one.words}”`
  }
  const more = moreAsides > 0 ? [`and ${moreAsides} more, in the original`] : []
  return {
    ...nothing,
    outcome: '',
    facts: [
      ...fact('Written by, as the program has it', here.hideNames ? '' : read.author),
      ...fact('Last changed by', here.hideNames ? '' : read.lastAuthor),
      ...fact('Begun', timeOf(read.created, here)),
      ...fact('Last changed', timeOf(read.changed, here)),
    ],
    lists:
      asides.length > 0
        ? [{ heading: 'Changes, hidden words and comments', items: [...asides.map(told), ...more] }]
        : [],
    warnings:
      pictures > 0
        ? [`It has ${counted(pictures, 'picture', 'pictures')}, not shown in the text below.`]
        : [],
    text: text || undefined,
    cut,
  }
}

export function workbookWords(read: Of<'Workbook'>, here: Seen): ReadingWords {
  const { sheets, moreSheets, comments, text, cut } = read
  const items = sheets.map(({ name, hidden, rows, hiddenRows, hiddenColumns }) =>
    [
      `${name}: ${counted(rows, 'row', 'rows')}`,
      hidden === 'no' ? '' : hidden === 'yes' ? 'hidden' : 'hidden so that no list shows it',
      hiddenRows ? `hidden rows ${hiddenRows}` : '',
      hiddenColumns ? `hidden columns ${hiddenColumns}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  )
  return {
    ...nothing,
    outcome: '',
    facts: [
      ...fact('Made by, as the program has it', here.hideNames ? '' : read.author),
      ...fact('Last changed by', here.hideNames ? '' : read.lastAuthor),
      ...fact('Comments on cells', comments > 0 ? String(comments) : ''),
    ],
    lists: [
      {
        heading: 'Sheets',
        items: [...items, ...(moreSheets > 0 ? [`and ${moreSheets} more, in the original`] : [])],
      },
    ],
    text: text || undefined,
    cut,
  }
}

export function recordingWords(read: Of<'Recording'>, here: Seen): ReadingWords {
  const { seconds, tracks } = read
  const items = tracks.map(({ kind, codec, channels, hertz, width, height }) =>
    [
      kind === 'sound' ? 'Sound' : 'Picture',
      codec,
      channels > 0 ? counted(channels, 'channel', 'channels') : '',
      hertz > 0 ? `${hertz} samples a second` : '',
      width > 0 ? `${width} by ${height} pixels` : '',
    ]
      .filter(Boolean)
      .join(', '),
  )
  return {
    ...nothing,
    outcome: 'A recording. It has no text to show.',
    facts: [
      ...fact('Lasts', seconds === undefined ? 'It does not say' : clockTime(seconds)),
      ...fact('Made, by the device’s clock', timeOf(read.created, here)),
      ...fact('Where, by the device', here.hideNames ? '' : spotOf(read.where)),
      ...fact('Device', read.device),
      ...fact('Title', here.hideNames ? '' : read.title),
      ...fact('Kind', read.container),
    ],
    lists: items.length > 0 ? [{ heading: 'What is in it', items }] : [],
  }
}

export function archiveWords(read: Of<'Archive'>): ReadingWords {
  const { entries, more, bytes } = read
  const items = entries.map(
    ({ name, bytes, locked }) =>
      `${name}, ${sizeInWords(bytes)}${locked ? ', locked with a password' : ''}`,
  )
  return {
    ...nothing,
    outcome: `A packed folder of ${counted(entries.length + more, 'file', 'files')}, ${sizeInWords(
      bytes,
    )} unpacked.`,
    lists: [
      {
        heading: 'Files in it',
        items: [...items, ...(more > 0 ? [`and ${more} more, in the original`] : [])],
      },
    ],
  }
}
