/** The plain text of a paper as a page shows it: its headings, paragraphs and lists. */
type Block = Readonly<{
  kind: 'title' | 'heading' | 'paragraph' | 'list'
  lines: readonly string[]
}>

const columns = 72

export function blocksOf(text: string): readonly Block[] {
  return text
    .trimEnd()
    .split(/\n{2,}/)
    .map(blockOf)
}

function blockOf(block: string): Block {
  const lines = block.split('\n')
  const rule = lines.at(-1) ?? ''
  if (lines.length > 1 && /^(=+|-+)$/.test(rule)) {
    const kind = rule.startsWith('=') ? 'title' : 'heading'
    return { kind, lines: [lines.slice(0, -1).join(' ')] }
  }
  const joined = unwrapped(lines)
  if (joined.every(line => line.startsWith('- ')))
    return { kind: 'list', lines: joined.map(line => line.slice(2)) }
  return { kind: 'paragraph', lines: joined }
}

/** A line goes on where its next word had no room: any other break is the writer’s. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const [at, line] of lines.entries()) {
    const [before, word = ''] = [lines[at - 1], line.trim().split(' ')[0]]
    const goesOn = before !== undefined && before.length + 1 + word.length > columns
    if (goesOn && !line.startsWith('- ')) whole.push(`${whole.pop()} ${line.trim()}`)
    else whole.push(line)
  }
  return whole
}
