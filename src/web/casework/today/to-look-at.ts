/** What waits for somebody to read it: letters to approve, and what was kept back. */
import type { Desk } from '#desk'
import { londonDay, londonTime } from '#kernel'
import { ruleById } from '#law'
import type { Around } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { kindNamed } from '../letters/kinds.ts'
import { nearDay } from '../near-day.ts'
import { historyToday } from './history-rows.ts'

export async function toLookAt(desk: Desk, here: Around) {
  const [letters, withheld] = [
    await desk.work.lettersWaiting(here.as),
    await desk.work.withheldDue(here.as),
  ]
  const contested = await desk.work.contestedMatters(here.as)
  const faulted = await desk.evidence.faultedMatters(here.as)
  const emergencies = (await desk.access.emergenciesAsked(here.as)) ?? []
  const names = await desk.patterns.namesToDecide(here.as)
  const nobodys = await desk.access.stoodDown(here.as)
  return {
    ...(await historyToday(desk, here)),
    emergencies: emergencies.map(({ emergency, reference, name, askedAt }) => ({
      href: `/work/emergency/asked/${emergency}`,
      reference,
      by: here.hideNames ? 'A colleague' : name,
      since: `${nearDay(londonDay(askedAt), here)}, ${londonTime(askedAt)}`,
    })),
    namesAsked: names.map(({ request, unit, askedName, askedOn }) => ({
      href: `/work/patterns/names/${request}`,
      unit,
      by: here.hideNames ? 'A colleague' : askedName,
      since: nearDay(askedOn, here),
    })),
    nobodys: nobodys.map(({ matter, reference, since }) => ({
      href: addressOf(matter, 'notes'),
      matterHref: addressOf(matter),
      reference,
      since: nearDay(londonDay(since), here),
    })),
    toApprove: letters.map(({ letter, matter, reference, kind, writerName, since }) => ({
      href: addressOf(matter, `letters/drafts/${letter}`),
      matterHref: addressOf(matter),
      reference,
      what: kindNamed(kind),
      by: writerName && here.hideNames ? 'A colleague' : (writerName ?? 'A colleague'),
      since: nearDay(londonDay(since), here),
    })),
    faulted: faulted.map(({ matter, reference, files }) => ({
      href: addressOf(matter, 'evidence'),
      reference,
      files: files === 1 ? '1 file' : `${files} files`,
    })),
    contested: contested.map(({ matter, reference, summary, handlerName }) => ({
      href: addressOf(matter, 'timeline'),
      matterHref: addressOf(matter),
      reference,
      about: summary ?? 'Not yet summarised',
      owner: handlerName && here.hideNames ? 'A colleague' : (handlerName ?? 'Nobody yet'),
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
