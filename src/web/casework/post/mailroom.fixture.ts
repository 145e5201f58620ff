/** For tests of post and messages: letters waiting for a printer, on their way, and come back. */
import { type Contact, contactMethods } from '#casework'
import type { AsCommand } from '#desk'
import { allegationId, authorityId, commandId, londonDay, type MatterId } from '#kernel'
import { type NoticeState, settleNotice } from '#store'
import { invented, type TestApp } from '#test'

const northmoor = authorityId('northmoor')

async function asJay({ desk, bench }: TestApp): Promise<AsCommand> {
  const jay = (await desk.personas()).find(({ name }) => name === 'Jay Arden')
  if (!jay) throw new Error('nobody is called Jay Arden')
  const { person, name, role } = jay
  const command = commandId(bench.world.id())
  return { authority: northmoor, actor: { type: 'staff', person, name, role }, command }
}

const where = {
  email: 'amara.quill@example.org',
  phone: '01632 960 111',
  text: '07700 900 123',
  post: '4 Mill Lane\nNorthmoor\nZZ1 4ML',
} as const

type Written = Readonly<{ matter: MatterId; letter: string }>
export type Writing = Readonly<{
  name: string
  by: 'email' | 'post'
  safe: readonly (keyof typeof where)[]
}>

/** A complaint by this person, logged, and an update written to them. */
export async function writeTo(app: TestApp, { name, by, safe }: Writing): Promise<Written> {
  const { desk, bench } = app
  const { files: _, ...said } = invented.report()
  const ways = Object.fromEntries(
    contactMethods.map(way => [way, { may: safe.includes(way), where: where[way] }]),
  ) as Contact['ways']
  const holder = bench.world.id()
  await desk.report.start(holder, northmoor)
  const report = { ...said, contact: { ...said.contact, name, ways } }
  await desk.report.submit(holder, commandId(bench.world.id()), report)
  const code = (await desk.report.confirmation(holder))?.code ?? ''
  const found = await desk.track.findByCode(code)
  if (found.type !== 'Found') throw new Error('a report that is not there')
  const { matter } = found
  const on = londonDay(bench.world.now())
  const allegations = [{ id: allegationId('a1'), words: 'Was rude', about: [] }]
  const summary = 'Rude at the front counter'
  await desk.work.logComplaint(await asJay(app), { matter, on, summary, allegations })
  const as = await asJay(app)
  const done = 'We have asked for the video.'
  const sent = await desk.work.sendUpdate(as, { matter, by, done, next: 'We will watch it.' })
  if (!sent.ok) throw new Error('a letter that could not be sent')
  return { matter, letter: as.command }
}

/** What became of a letter, as a carrier would have said. */
export async function became(
  { bench }: TestApp,
  { letter }: Written,
  [state, problem]: readonly [NoticeState, string],
): Promise<void> {
  const as = { authority: northmoor, actor: { type: 'system' } } as const
  await bench.store.work(as, tx => settleNotice(tx, letter, { state, problem }))
}
