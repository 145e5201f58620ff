/**
 * The invented forces' directories and their earlier matters, brought in as a force's own files
 * are. One man is in them three times: as he is now, and twice misspelt under another rank, once
 * with two digits of his number changed round and once at the other force.
 */
import type { AuthorityId } from '#kernel'
import type { ImportKind } from '#store'
import { type Chance, chanceOf } from './generate/chance.ts'
import { type Officer, officersBy } from './generate/names.ts'
import { kinds, type Matter, shares } from './generate/ordinary.ts'
import type { ImportBench } from './people/import-file.ts'
import { bringInventedFile } from './people/invented-files.ts'
import { eastmere, northmoor } from './personas.ts'

/** Northmoor's, but for him: complaints made up by chance are not about him. */
export const demonstrationOfficers: readonly Officer[] = officersBy(chanceOf(4471), 52)
const eastmereOfficers = officersBy(chanceOf(2208), 18)

type Row = Readonly<Record<string, string>>
type Files = Readonly<Record<Exclude<ImportKind, 'cases' | 'look-ups'>, readonly Row[]>>

function directoryOf(officers: readonly Officer[], chance: Chance): readonly Row[] {
  return officers.map(({ givenName, familyName, number, rank, unit }) => {
    const born = chance.between(1968, 1996)
    const appointed = `${born + chance.between(20, 24)}-0${chance.between(1, 9)}-07`
    return {
      ...{ id: number, forename: givenName, surname: familyName, number, rank, station: unit },
      ...{ appointed, left: '', born: String(born) },
    }
  })
}

const findings = { 'Not upheld': 70, Upheld: 20, Withdrawn: 10 } as const

/** Earlier matters, each of somebody in the directory. */
function earlierOf(officers: readonly Officer[], chance: Chance, many: number) {
  const matters: Row[] = []
  const accused: Row[] = []
  for (let n = 1; n <= many; n += 1) {
    const who = officers[chance.between(0, officers.length - 1)]
    const { summary, code }: Matter = chance.oneOf(kinds[chance.weighed(shares)])
    const year = chance.between(2012, 2019)
    const matter = `E${n}`
    const finding = chance.weighed(findings)
    matters.push({
      matter,
      reference: `PS/${n + 40}/${year % 100}`,
      made: `${year}-0${chance.between(1, 9)}-${chance.between(10, 28)}`,
      ...{ kind: chance.happens(0.15) ? 'conduct' : 'complaint', category: code, summary },
      'about whom': 'A member of the public',
    })
    if (!who) continue
    accused.push({
      ...{ record: `R${n}`, matter, forename: who.givenName, surname: who.familyName },
      ...{ number: who.number, rank: 'Constable', station: who.unit, finding },
      outcome: finding === 'Upheld' ? 'Management advice' : '',
    })
  }
  return { matters, accused }
}

function northmoorFiles(): Files {
  const chance = chanceOf(2015)
  const { matters, accused } = earlierOf(demonstrationOfficers, chance, 30)
  return {
    officers: [
      {
        ...{ id: '4471', forename: 'Oliver', surname: 'Pike', number: '4471' },
        ...{ rank: 'Detective Sergeant', station: 'Harbour Street' },
        ...{ appointed: '2011-09-05', left: '', born: '1986', 'answers to': '3907' },
      },
      {
        ...{ id: '3907', forename: 'Tamsin', surname: 'Rook', number: '3907' },
        ...{ rank: 'Detective Inspector', station: 'Harbour Street' },
        ...{ appointed: '2004-02-16', left: '', born: '1979' },
      },
      ...directoryOf(demonstrationOfficers, chance),
    ],
    matters: [
      ...matters,
      {
        ...{ matter: 'E90', reference: 'PS/112/15', made: '2015-03-19', kind: 'complaint' },
        ...{ category: 'G2', summary: 'Comments to a witness about how she looked' },
        'about whom': 'A woman who was a witness',
      },
    ],
    accused: [
      ...accused,
      {
        ...{ record: 'R90', matter: 'E90', forename: 'O.', surname: 'Pyke', number: '4417' },
        ...{ rank: 'Constable', station: 'Harbour Street', finding: 'Not upheld', outcome: '' },
      },
    ],
  }
}

function eastmereFiles(): Files {
  const chance = chanceOf(2009)
  const { matters, accused } = earlierOf(eastmereOfficers, chance, 8)
  return {
    officers: directoryOf(eastmereOfficers, chance),
    matters: [
      ...matters,
      {
        ...{ matter: 'E91', reference: 'EP/31/10', made: '2010-06-02', kind: 'grievance' },
        ...{ category: '', summary: 'Messages to a colleague after she asked him to stop' },
        'about whom': 'A woman he worked with',
      },
    ],
    accused: [
      ...accused,
      {
        ...{ record: 'R91', matter: 'E91', forename: 'Oliver', surname: 'Pyke', number: '' },
        ...{ rank: 'Special Constable', station: 'Quay Street', finding: 'Upheld' },
        outcome: 'Words of advice',
      },
    ],
  }
}

function csv(rows: readonly Row[]): string {
  const headers = Object.keys(rows[0] ?? {})
  const line = (cells: readonly string[]) =>
    cells.map(cell => (cell.includes(',') ? `"${cell}"` : cell)).join(',')
  return `${[headers, ...rows.map(row => headers.map(header => row[header] ?? ''))]
    .map(line)
    .join('\n')}\n`
}

async function bring(bench: ImportBench, authority: AuthorityId, files: Files): Promise<void> {
  for (const what of ['officers', 'matters', 'accused'] as const)
    await bringInventedFile(bench, { authority, what, text: csv(files[what]) })
}

/** The people of each invented force, and the earlier matters they were named in. */
export async function bringPeople(bench: ImportBench): Promise<void> {
  await bring(bench, northmoor, northmoorFiles())
  await bring(bench, eastmere, eastmereFiles())
}
