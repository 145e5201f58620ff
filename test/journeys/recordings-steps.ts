/** Putting recordings on the clock: the first by keyboard, what is alike of the others typed in. */
import type { Visit } from '#test'

const evening = ['11', '11', '2025'] as const

/** Fields by their labels, which the keyboard has reached once before. */
export async function fill(
  { page }: Visit,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, words] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(words)
}

type Placing = Readonly<{ held: string; device: string; why: string; within: string }>

export async function begin(visit: Visit, file: string, { held, device }: Placing): Promise<void> {
  const { page, keyboard } = visit
  await keyboard.press('link', `Put on the clock ${file}`)
  await page.waitForURL('**/recordings/place/**')
  await keyboard.type('Whose was it, or where did it stand?', held)
  await keyboard.type('What device was it?', device)
}

export async function finish({ page, keyboard }: Visit, { why, within }: Placing): Promise<void> {
  await keyboard.type('How many seconds either side may it be?', within)
  await keyboard.type('How is that known?', why)
  await keyboard.press('button', 'Put it on the clock')
  await page.waitForURL('**/recordings?done=placed')
}

export async function byItsClock(
  visit: Visit,
  time: string,
  drift: 'Ahead' | 'Behind',
  by: string,
) {
  const { page, keyboard } = visit
  for (const [index, part] of ['day', 'month', 'year'].entries())
    await page.locator(`#starts-${part}`).fill(evening[index] ?? '')
  await keyboard.type('The time on its own clock at its start', time)
  await keyboard.choose(drift)
  await keyboard.type('Ahead or behind by how many seconds?', by)
}
