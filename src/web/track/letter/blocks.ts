/**
 * A letter's plain text as a page shows it: the same words, with lines that only the width of the
 * paper broke joined again for a phone, and underlined headings as headings. Nothing is left out
 * but the underlining itself.
 */
export type Block = Readonly<{ type: 'title' | 'heading' | 'lines'; lines: readonly string[] }>

/** The width letters are written in, as `papers` wraps them. */
const columns = 72

export function blocksOf(text: string): readonly Block[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map(part => blockOf(part.split('\n')))
}

function blockOf(lines: readonly string[]): Block {
  const last = lines.at(-1) ?? ''
  if (lines.length > 1 && /^(?:=+|-{3,})$/.test(last)) {
    const type = last.startsWith('=') ? 'title' : 'heading'
    return { type, lines: [lines.slice(0, -1).join(' ')] }
  }
  return { type: 'lines', lines: joined(lines) }
}

/** A line goes on from the one before where its first word would not have fitted there. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  let before = ''
  for (const line of lines) {
    const [first = ''] = line.trimStart().split(' ')
    const goesOn = before !== '' && before.length + 1 + first.length > columns
    if (goesOn) whole.push(`${whole.pop() ?? ''} ${line.trimStart()}`)
    else whole.push(line)
    before = line
  }
  return whole
}
