/** Invented people and earlier matters, as a force's own files would bring them. */
import { Readable } from 'node:stream'
import { type AuthorityId, day } from '#kernel'
import { type ImportBench, type ImportFile, importFile } from './import-file.ts'

const officers = `id,forename,surname,number,rank,station,appointed,born
1,Oliver,Pyke,4471,Detective Sergeant,Harbour Street,2012-03-05,1987
2,Olive,Pyle,4475,Constable,Mill Lane,2019-09-02,1995
3,Siân,O'Shea,2210,Inspector,Harbour Street,2001-01-08,1976
4,Robert,van der Berg,1180,Constable,Mill Lane,2016-05-09,1990
5,Anna,Smith-Jones,3302,Constable,Harbour Street,2015-02-02,1991
`
const matters = `key,made,kind,category,summary
C1,2019-06-04,complaint,G2,Comments about appearance during a statement
C2,2016-02-11,grievance,,Spoke over a colleague in a briefing
C3,2021-08-19,complaint,A1,Did not come back after promising to
C4,2018-04-02,conduct,,Looked up somebody he knew
`
const accused = `record,matter,forename,surname,number,rank,station,appointed,born,finding,outcome
r1,C1,Oliver,Pyke,4471,Constable,Harbour Street,2012-03-05,1987,No case to answer,
r2,C2,O,Pike,4417,Constable,Harbour Street,,,Proven,Written warning to 1 September 2017
r3,C3,Olive,Pyle,4475,Constable,Mill Lane,2019-09-02,1995,,
r4,C4,Oliver,Pyke,,Constable,Mill Lane,,1971,Not upheld,
`
const maps: Readonly<Record<ImportFile['what'], Readonly<Record<string, string>>>> = {
  officers: {
    id: 'key',
    forename: 'given-names',
    surname: 'family-name',
    number: 'number',
    rank: 'rank',
    station: 'unit',
    appointed: 'appointed-on',
    born: 'birth-year',
  },
  matters: { key: 'key', made: 'made-on', kind: 'kind', category: 'category', summary: 'summary' },
  accused: {
    record: 'key',
    matter: 'matter',
    forename: 'given-names',
    surname: 'family-name',
    number: 'number',
    rank: 'rank',
    station: 'unit',
    appointed: 'appointed-on',
    born: 'birth-year',
    finding: 'finding',
    outcome: 'outcome',
  },
}

/** Five people of a directory, and four earlier matters that name four. */
export async function bringInvented(bench: ImportBench, authority: AuthorityId): Promise<void> {
  for (const [what, text] of [
    ['officers', officers],
    ['matters', matters],
    ['accused', accused],
  ] as const) {
    const mapping = JSON.stringify({ columns: maps[what] })
    const stream = Readable.from([Buffer.from(text)])
    const file = { authority, what, name: `${what}.csv`, stream, mapping }
    const run = await importFile(bench, { ...file, completeTo: day('2026-10-31') })
    if (!run.ok) throw new Error(`${what}: ${JSON.stringify(run.refusal)}`)
    if (run.value.bad > 0) throw new Error(`${what}: ${run.value.bad} rows were not understood`)
  }
}
