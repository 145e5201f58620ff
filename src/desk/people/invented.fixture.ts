/** Invented people and earlier matters, as a force's own files would bring them. */
import { type AuthorityId, day } from '#kernel'
import type { ImportBench } from './import-file.ts'
import { bringInventedFile } from './invented-files.ts'

const officers = `id,forename,surname,number,rank,station,appointed,born
1,Oliver,Pyke,4471,Detective Sergeant,Harbour Street,2012-03-05,1987
2,Olive,Pyle,4475,Constable,Mill Lane,2019-09-02,1995
3,Siân,O'Shea,2210,Inspector,Harbour Street,2001-01-08,1976
4,Robert,van der Berg,1180,Constable,Mill Lane,2016-05-09,1990
5,Anna,Smith-Jones,3302,Constable,Harbour Street,2015-02-02,1991
`
const matters = `matter,made,kind,category,summary
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
/** Five people of a directory, and four earlier matters that name four. */
export async function bringInvented(bench: ImportBench, authority: AuthorityId): Promise<void> {
  const completeTo = day('2026-10-31')
  for (const [what, text] of [
    ['officers', officers],
    ['matters', matters],
    ['accused', accused],
  ] as const)
    await bringInventedFile(bench, { authority, what, text, completeTo })
}
