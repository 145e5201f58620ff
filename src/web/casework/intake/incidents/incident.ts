/** How far a batch is, what could not be made of which line, and everybody's reference and code. */
import { londonDay, londonTime } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { download, page } from '../../../page.ts'
import { addressOf } from '../../duty-words.ts'
import { mayRead } from '../../matter-frame.ts'

export const incident = page({
  path: '/work/incidents/:batch',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/intake/incidents/incident.njk',
  async show(desk, here) {
    const found = await desk.work.incidentBatch(here.as, here.batch)
    if (!found) return undefined
    const after = Number(here.query.get('after') ?? 0) || 0
    const of = (onlyBad: boolean, from: number) =>
      desk.work.incidentLines(here.as, here.batch, { after: from, onlyBad })
    const [bad, lines] = [await of(true, 0), await of(false, after)]
    const last = lines.at(-1)
    return {
      name: found.name,
      made: found.made,
      bad: found.bad,
      lines: found.lines,
      left: found.lines - found.made - found.bad,
      begun: `${dateWords(here).shortDay(londonDay(found.madeAt))}, ${londonTime(found.madeAt)}`,
      wrong: bad.map(({ line, who, problem }) => ({ line, who, problem })),
      rows: lines.flatMap(({ line, matter, reference }) =>
        matter ? [{ line, reference, href: addressOf(matter) }] : [],
      ),
      letters: `/work/incidents/${here.batch}/acknowledgements`,
      more: last && last.line < found.lines ? `?after=${last.line}` : undefined,
    }
  },
  title: ({ name }) => name,
  back: '/work/take',
})

/** One short letter for each, a page apart, to be sent by whatever way each said is safe. */
export const acknowledgements = download({
  path: '/work/incidents/:batch/acknowledgements',
  may: mayRead,
  audit: { look: 'queue' },
  async send(desk, here) {
    const found = await desk.work.incidentBatch(here.as, here.batch)
    if (!found) return undefined
    const letters: string[] = []
    for (let after = 0; after < found.lines; after += 500) {
      const some = await desk.work.acknowledgements(here.as, here.batch, after)
      letters.push(...some.map(one => letterTo(one, found.name)))
    }
    return {
      name: 'acknowledgements.txt',
      mediaType: 'text/plain; charset=utf-8',
      body: Buffer.from(letters.join('\f')),
    }
  },
})

function letterTo(
  { name, reference, code }: Readonly<{ name: string; reference: string; code: string }>,
  incidentName: string,
): string {
  return [
    `Dear ${name}`,
    '',
    `We have your complaint about: ${incidentName}.`,
    `Others have complained of the same thing. Yours is a complaint of its own.`,
    '',
    `Your reference is ${reference}.`,
    `Your code is ${code}. With it you can see what happens next. Please keep it safe.`,
    '',
    'You may ask for your complaint to be recorded at any time.',
    '',
  ].join('\n')
}
