/** What waits for somebody to read it: letters to approve, and what was kept back. */
import type { Desk } from '#desk'
import { londonDay } from '#kernel'
import { ruleById } from '#law'
import type { Around } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { kindNamed } from '../letters/kinds.ts'
import { nearDay } from '../near-day.ts'

export async function toLookAt(desk: Desk, here: Around) {
  const [letters, withheld] = [
    await desk.work.lettersWaiting(here.as),
    await desk.work.withheldDue(here.as),
  ]
  return {
    toApprove: letters.map(({ letter, matter, reference, kind, writerName, since }) => ({
      href: addressOf(matter, `letters/drafts/${letter}`),
      matterHref: addressOf(matter),
      reference,
      what: kindNamed(kind),
      by: writerName && here.hideNames ? 'A colleague' : (writerName ?? 'A colleague'),
      since: nearDay(londonDay(since), here),
    })),
    toRetest: withheld.map(({ matter, reference, rule, retestOn }) => ({
      href: addressOf(matter, 'withheld'),
      matterHref: addressOf(matter),
      reference,
      what: ruleById(rule)?.title ?? rule,
      on: nearDay(retestOn, here),
    })),
  }
}
