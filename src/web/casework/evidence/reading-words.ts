/** What came out of a file, in words: its text, and what a reader of its text alone would miss. */
import type { Document } from '#desk'
import { kindInWords, type Mailbox, type Reading, warningInWords, whyInWords } from '#evidence'
import {
  archiveWords,
  pictureWords,
  recordingWords,
  wordWords,
  workbookWords,
} from './reading-kinds.ts'
import {
  counted,
  fact,
  guessed,
  nothing,
  notLooked,
  type Of,
  pagesOf,
  type ReadingWords,
  type Seen,
  sizeInWords,
  timeOf,
} from './reading-said.ts'

export function readingWords({ read }: Document, here: Seen): ReadingWords {
  return read
    ? readingWordsOf(read, here)
    : { ...nothing, outcome: 'Not read yet. Look again in a minute.' }
}

/** What one reading says, whichever version of its reader it is by. */
export function readingWordsOf(read: Reading, here: Seen): ReadingWords {
  switch (read.type) {
    case 'Message':
      return messageWords(read, here)
    case 'Document':
      return documentWords(read)
    case 'NoTextLayer':
      return {
        ...nothing,
        outcome: `${pagesOf(read.pages)}, and no text in the file: it may be a scan. ${
          read.looked ? 'No words were made out on its pictures.' : notLooked
        }`,
      }
    case 'Plain':
      return { ...nothing, outcome: '', text: read.text, cut: read.cut }
    case 'Picture':
      return pictureWords(read, here)
    case 'Word':
      return wordWords(read, here)
    case 'Workbook':
      return workbookWords(read, here)
    case 'Recording':
      return recordingWords(read, here)
    case 'Archive':
      return archiveWords(read)
    case 'MailFolder': {
      const { messages, unread } = read
      return {
        ...nothing,
        outcome: `${counted(messages, 'message', 'messages')} in one file.`,
        facts: [
          ...fact('The earliest', timeOf(read.earliest, here)),
          ...fact('The latest', timeOf(read.latest, here)),
        ],
        warnings:
          unread > 0 ? [`${counted(unread, 'message', 'messages')} could not be read.`] : [],
      }
    }
    case 'NotRead':
    case 'Unreadable':
      return { ...nothing, outcome: whyInWords(read.why) }
  }
}

function documentWords(read: Of<'Document'>): ReadingWords {
  const { pages, pagesWithoutText, pagesUnread, recognised, text, cut } = read
  const one = recognised.length === 1
  return {
    ...nothing,
    outcome: `${pagesOf(pages)}.`,
    warnings: [
      ...(recognised.length > 0
        ? [`The words of ${one ? 'page' : 'pages'} ${recognised.join(', ')} ${guessed}`]
        : []),
      ...(pagesWithoutText > recognised.length
        ? [`${pagesOf(pagesWithoutText - recognised.length)} without text, perhaps scanned.`]
        : []),
      ...(pagesUnread > 0 ? [`${pagesOf(pagesUnread)} not read.`] : []),
    ],
    text,
    cut,
  }
}

function messageWords(read: Of<'Message'>, here: Seen): ReadingWords {
  const header = fact
  const sent = timeOf(read.date, here)
  return {
    ...nothing,
    outcome: read.textFrom === 'none' ? 'The e-mail has no text in it.' : '',
    facts: here.hideNames
      ? header('Sent', sent)
      : [
          ...header('From', people(read.from)),
          ...header('To', people(read.to)),
          ...header('Copied to', people(read.cc)),
          ...header('Sent', sent),
          ...header('Subject', read.subject),
          ...header('Message number', read.messageId),
        ],
    attachments: read.attachments.map(({ name, mediaType, bytes, sha256 }) => ({
      name: name || 'without a name',
      type: kindInWords(mediaType),
      size: sizeInWords(bytes),
      sha256,
    })),
    moreAttachments: read.more,
    warnings: [
      ...read.warnings.map(warningInWords),
      ...(read.textFrom === 'html' ? ['The text below was made plain out of a web page.'] : []),
    ],
    text: read.text || undefined,
    cut: read.cut,
  }
}

function people(all: readonly Mailbox[]): string {
  return all
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address))
    .join('; ')
}
