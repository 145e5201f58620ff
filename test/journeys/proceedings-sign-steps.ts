/** A paper of proceedings, from its draft to the proof that it was given, by keyboard alone. */
import { equal, match } from 'node:assert/strict'
import type { Visit } from '#test'
import { fill } from './proceedings-steps.ts'

export type Signing = Readonly<{ at: string; paper: string }>

/** Drafted from the record, its gaps written, read whole, signed, given and shown to be. */
export async function signPaper(visit: Visit, { at, paper }: Signing): Promise<void> {
  const { go, page, keyboard, checkAccess, picture } = visit
  const to = `${at}/papers/${paper}`
  equal(await go(to), 200)
  await checkAccess()
  await picture(`proceedings-paper-${paper}`)
  for (const box of await page.locator('textarea[name^="part-"]').all())
    if ((await box.inputValue()) === '') {
      await box.focus()
      await page.keyboard.type('As the investigator has it.')
    }
  if ((await page.locator('[name="standards"]').count()) > 0)
    await keyboard.tick('1. Honesty and integrity')
  await keyboard.press('button', 'See the whole paper')
  await page.getByRole('heading', { name: 'Check it before you sign it' }).waitFor()
  await checkAccess()
  await picture(`proceedings-paper-${paper}-whole`)
  await keyboard.press('button', 'Sign it and keep it')
  await page.waitForURL(/\?done=/)
  await checkAccess()
  await picture(`proceedings-paper-${paper}-signed`)
  await fill(visit, {
    ...{ to: `${at}/notices/${paper}`, button: 'Record that it was given' },
    seen: `notice-${paper}-signed`,
    answers: [
      ['choose', /^The one signed on/],
      ['choose', 'In person'],
      ['type', 'The address, or who took it', 'Harbour Street station'],
      ['type', 'Who gave it?', 'DI Rowan Ashdown'],
      ['type', 'What shows that it was given?', 'He signed for it at 11:10.'],
    ],
  })
  match(new URL(page.url()).search, /done=/)
}
