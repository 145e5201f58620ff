/** How a complaint reached us: by which door, when it was made and when it was received. */
import { type Channel, channels } from '#casework'
import { accepted, type Instant, millisecondsOf, type Result, refuse } from '#kernel'
import type { Problem, Sheet } from '../../../sheet.ts'
import { readMoment } from './moment.ts'

type Arrived = Readonly<{
  channel: Exclude<Channel, 'online'>
  how: 'writing' | 'oral'
  madeAt: Instant
  receivedAt: Instant
  from?: string
}>

const doors = channels.filter(channel => channel !== 'online')
const forwarded: readonly Channel[] = [
  'director-general',
  'local-policing-body',
  'member-of-parliament',
  'another-force',
]

export function readArrived(sheet: Sheet): Result<Arrived, readonly Problem[]> {
  const channel = sheet.choice('channel', doors)
  const how = sheet.choice('how', ['writing', 'oral'])
  const made = readMoment(sheet, 'made', 'the complaint was made')
  const received = readMoment(sheet, 'received', 'the complaint was received')
  const from = sheet.text('from')
  const isForwarded = channel !== undefined && forwarded.includes(channel)
  const named = !isForwarded || from !== ''
  const inOrder =
    !made.ok || !received.ok || millisecondsOf(made.value) <= millisecondsOf(received.value)
  if (channel && how && made.ok && received.ok && named && inOrder)
    return accepted({
      channel,
      how,
      madeAt: made.value,
      receivedAt: received.value,
      ...(isForwarded ? { from } : {}),
    })
  return refuse([
    ...(channel ? [] : [{ field: 'channel', words: 'Choose how it reached us' }]),
    ...(named ? [] : [{ field: 'from', words: 'Enter who sent it on' }]),
    ...(how ? [] : [{ field: 'how', words: 'Select whether it was spoken or written' }]),
    ...(made.ok ? [] : made.refusal),
    ...(received.ok ? [] : received.refusal),
    ...(inOrder
      ? []
      : [
          {
            field: 'received',
            words: 'The time it was received must be the same as the time it was made, or later',
          },
        ]),
  ])
}
