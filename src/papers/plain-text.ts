/** A letter as plain text: the same words as the PDF in the same order, in 72 columns. */
import type { Layout } from './letter.ts'

const columns = 72

export function plainText(layout: Layout): string {
  const { labels, sections, signed, marking, draft } = layout
  const blocks: (string | null)[] = [
    marking,
    draft,
    [layout.authority.name, ...layout.contact].join('\n'),
    `${labels.reference}: ${layout.reference}\n${labels.date}: ${layout.date}`,
    [layout.to.name, ...layout.to.address].join('\n'),
    layout.greeting,
    underlined(layout.heading, '='),
    ...sections.flatMap(section => [
      section.heading && underlined(section.heading, '-'),
      ...section.paragraphs.map(paragraph => wrap(paragraph)),
      section.list.map(item => wrap(item, '- ')).join('\n'),
    ]),
    layout.closing,
    `${signed.name}\n${signed.role}`,
    marking,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

export function underlined(heading: string, rule: string): string {
  const text = wrap(heading)
  const width = Math.max(...text.split('\n').map(line => line.length))
  return `${text}\n${rule.repeat(width)}`
}

/** Lines of at most 72 columns; a longer word (an address of a page) is never broken. */
export function wrap(text: string, bullet = ''): string {
  const indent = ' '.repeat(bullet.length)
  const lines = text.split('\n').flatMap(line => wrapLine(line, columns - bullet.length))
  return lines.map((line, at) => (line ? `${at === 0 ? bullet : indent}${line}` : '')).join('\n')
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
