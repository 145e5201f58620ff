/** Notices and reports of proceedings, from a draft to the proof of it: by keyboard alone. */
import type { Visit } from '#test'
import { type Answer, answerOpen, lookOnce, open } from './proceedings-form-steps.ts'
import type { Proceedings } from './proceedings-steps.ts'

type Of = Pick<Proceedings, 'at'>
export type Signing = Readonly<{
  paper: string
  /** What the record does not say, by how its label begins. */
  words?: Readonly<Record<string, string>>
}>

/** Each part the law asks for: those that have no words yet, or all there are. */
async function partsOf({ page }: Visit, { isEmpty }: Readonly<{ isEmpty: boolean }>) {
  const names: string[] = []
  for (const label of await page.locator('label[for^="part-"]').all()) {
    const field = page.locator(`#${await label.getAttribute('for')}`)
    const name = ((await label.textContent()) ?? '').trim()
    const arises = !name.endsWith('(if it arises)')
    if (!isEmpty || (arises && (await field.inputValue()) === '')) names.push(name)
  }
  return names
}

/** Drafted from the record, what it does not say written, read whole, and signed. */
export async function signPaper(
  visit: Visit,
  { at }: Of,
  { paper, words = {} }: Signing,
): Promise<void> {
  const { page, keyboard } = visit
  await open(visit, `${at}/papers/${paper}`)
  for (const name of await partsOf(visit, { isEmpty: true })) {
    const said = Object.entries(words).find(([start]) => name.startsWith(start))
    if (!said) throw new Error(`nobody says of ${paper}: ${name}`)
    await keyboard.type(name, said[1])
  }
  if ((await page.locator('[name="standards"]').count()) > 0)
    await keyboard.tick('1. Honesty and integrity')
  await keyboard.press('button', 'See the whole paper')
  await page.getByRole('heading', { name: 'Check it before you sign it' }).waitFor()
  await lookOnce(visit, 'officer-papers-whole')
  await keyboard.press('button', 'Sign it and keep it')
  await page.waitForURL(/\?done=/)
  await lookOnce(visit, 'officer-papers-signed')
}

type Serving = Readonly<{ notice: string; on?: string }>

/** Given in person, and what shows it: the paper that was signed, or every part it had. */
export async function serve(
  visit: Visit,
  { at }: Of,
  { notice, on }: Serving,
  refused?: RegExp,
): Promise<void> {
  const to = `${at}/notices/${notice}`
  await open(visit, to)
  const labels = await partsOf(visit, { isEmpty: false })
  const parts = refused ? labels.slice(1) : labels
  const given: readonly Answer[] = on ? [['day', 'on', on]] : []
  await answerOpen(
    visit,
    {
      ...{ to, button: 'Record that it was given' },
      answers: [
        ...parts.map(name => ['type', name, `As it is: ${name.slice(0, 40)}.`] as const),
        ['choose', 'In person'],
        ['type', 'The address, or who took it', 'Harbour Street station'],
        ['type', 'Who gave it?', 'DI Rowan Ashdown'],
        ['type', 'What shows that it was given?', 'Signed for at 11:10.'],
        ...given,
      ],
    },
    refused,
  )
}

/** Drafted, signed, and given the same day. */
export async function give(visit: Visit, story: Of, signing: Signing): Promise<void> {
  await signPaper(visit, story, signing)
  await serve(visit, story, { notice: signing.paper })
}
