/**
 * The detective holds her robbery, and she is made safe without his learning of it: through the
 * same verbs, by the same people, as it would be anywhere.
 */
import { addDays, londonDay, subjectId } from '#kernel'
import { recordOfKey } from '#store'
import { type Bench, system } from './bench.ts'
import { matterOfNorthmoor, staffOfNorthmoor } from './demonstration-seats.ts'
import { partiesVerbs } from './intake/parties.ts'
import { bringInventedFile } from './people/invented-files.ts'
import { northmoor } from './personas.ts'
import { covertVerbs } from './safe/covert.ts'
import { findAllCases, findCases } from './safe/find.ts'
import { safeDesk } from './safe/read.ts'

const reference = 'CR/1184/17'
const heads = 'case,offence,opened,victim,role,officer id,officer,officer unit,part'
const cases = [
  heads,
  `${reference},Robbery,2017-07-12,Amara Quill,victim,,,,`,
  `${reference},Robbery,2017-07-12,,,4471,DS O. Pike,Harbour Street,holds it`,
  `${reference},Robbery,2017-07-12,,,3907,DI T. Rook,Harbour Street,supervisor`,
  'CR/203/26,Theft of a bicycle,2026-02-03,Corin Ashby,victim,3907,DI T. Rook,Harbour Street,can see it',
]

export async function keepHerSafe(bench: Bench): Promise<void> {
  const matter = await matterOfNorthmoor(bench, 'Amara Quill')
  if (!matter) return
  const jay = staffOfNorthmoor(bench, 'caseworker')
  const idris = staffOfNorthmoor(bench, 'counter-corruption')
  const on = londonDay(bench.world.now())
  const bring = (what: 'cases' | 'look-ups', rows: readonly string[]) =>
    bringInventedFile(bench, { authority: northmoor, what, text: `${rows.join('\n')}\n` })

  await bring('cases', cases)
  const record = await bench.store.work({ authority: northmoor, actor: system }, tx =>
    recordOfKey(tx, '4471'),
  )
  await partiesVerbs(bench).nameSubject(jay(), {
    matter,
    on,
    who: {
      subject: subjectId('oliver-pike'),
      kind: 'officer',
      name: 'Oliver Pike',
      rank: 'Detective Sergeant',
      number: '4471',
      unit: 'Harbour Street',
      ...(record ? { record } : {}),
      described: 0,
    },
  })
  await findCases(bench, northmoor, matter)
  const found = await safeDesk(bench).safeguard(jay(), matter)
  const held = found?.cases.find(one => one.found.reference === reference)?.found
  if (!held) throw new Error('the case of the demonstration was not found')
  const { askCovert, decideCovert, confirmCovert } = covertVerbs(bench)
  const of = { matter, case: held.case }
  await askCovert(jay(), { ...of, why: 'He would see at once that she has spoken to us.' })
  await decideCovert(idris(), {
    ...of,
    decision: 'keep-access',
    plan:
      'Each look at her case is reported to us within the hour. She has a number that is answered ' +
      'day and night. Another detective reads the case beside him, from a copy.',
    owner: 'Idris Vane',
    reviewOn: addDays(on, 7),
    asked: { whom: 'Lotte Amberley, crime recording', what: `Report each look at ${reference}` },
    mayKnow: [],
  })
  const at = bench.world.now()
  await confirmCovert(idris(), { ...of, by: 'Lotte Amberley', at, what: 'Reports are on.' })
  await bring('look-ups', [
    'system,date,time,officer id,officer,officer unit,case,victim',
    `Crime recording,${addDays(on, -1)},22:41,4471,DS O. Pike,Harbour Street,${reference},`,
    `Command and control,${on},07:05,8120,PC R. Sedge,Quayside,,Amara Quill`,
  ])
  await findAllCases(bench)
}
