/** An invented force whose matters gather where we put them: one unit, one weekday, one pair. */
import { type AuthorityId, addDays, type Day, day } from '#kernel'
import type { ImportBench } from '../people/import-file.ts'
import { bringInventedFile } from '../people/invented-files.ts'

const units = [
  ...['Harbour Street', 'Mill Lane', 'Quay Road', 'Castle Gate', 'Northmoor Traffic'],
  ...['Response East', 'Response West', 'Custody', 'Kennels Lane', 'Roads Policing'],
]
const sizes = [20, 20, 10, 14, 26, 40, 34, 18, 8, 30]
const familyNames = [
  ...['Abara', 'Brandt', 'Calloway', 'Dunmore', 'Eastlake', 'Farrow', 'Gillan', 'Hartnell'],
  ...['Isham', 'Jellicoe', 'Kestrel', 'Lomond', 'Marlow', 'Northey', 'Oakham', 'Penrose'],
  ...['Quillan', 'Rowley', 'Stanmere', 'Thackray'],
]
const givenNames = ['Ada', 'Ben', 'Cara', 'Dev', 'Esme', 'Finn', 'Gita', 'Hugh', 'Iris', 'Jo']

type Line = Readonly<{ id: string; forename: string; surname: string; station: string }>

/** The people of each unit, in the order of the units. */
const people: readonly (readonly Line[])[] = units.map((station, unit) =>
  Array.from({ length: sizes[unit] ?? 0 }, (_, at) => ({
    id: String(1000 + unit * 100 + at),
    forename: givenNames[(unit + (at >= familyNames.length ? 3 : 0)) % givenNames.length] ?? '',
    surname: familyNames[at % familyNames.length] ?? '',
    station,
  })),
)
const [harbour = [], mill = []] = people

/** The last day of what is brought in. */
const inventedTo: Day = day('2026-10-31')

function officersFile(): string {
  // The first two of a unit lead the others by halves; the unit of three shows nobody apart.
  const rows = people.flatMap(unit =>
    unit.map(({ id, forename, surname, station }, at) => {
      const led = at < 2 ? '' : (unit[at % 2]?.id ?? '')
      return [id, forename, surname, id, 'Constable', station, led].join(',')
    }),
  )
  const few = ['3001', '3002', '3003'].map(id => `${id},Kit,Solway,${id},Constable,Chief Office,`)
  return ['id,forename,surname,number,rank,station,answers to', ...rows, ...few].join('\n')
}

/** Six matters in most units and thirty at Harbour Street, nearly all of those on Saturdays. */
function mattersOf() {
  const matters: string[] = []
  const accused: string[] = []
  const add = (on: Day, people: readonly (Line | undefined)[], category = 'A1') => {
    const matter = `P${matters.length + 1}`
    const { length } = matters
    matters.push([matter, `PX/${length + 1}/26`, on, on, 'complaint', category, 'Invented'].join())
    for (const one of people)
      if (one)
        accused.push(
          [`${matter}-${one.id}`, matter, one.forename, one.surname, one.id, one.station].join(),
        )
  }
  units.forEach((_, unit) => {
    for (let n = 0; n < 6; n += 1)
      add(addDays(inventedTo, -(21 + n * 97 + unit * 7)), [people[unit]?.[2 + n]])
  })
  for (let n = 0; n < 20; n += 1) {
    // 31 October 2026 is a Saturday.
    const other = n < 5 ? mill[4] : undefined
    add(addDays(inventedTo, -7 * n), [harbour[n % 10], other], 'B4')
  }
  for (let n = 0; n < 4; n += 1)
    add(addDays(inventedTo, -(3 + n * 30)), [harbour[4], harbour[6]], 'B4')
  return {
    matters: ['matter,reference,made,happened,kind,category,summary', ...matters].join('\n'),
    accused: ['record,matter,forename,surname,number,station', ...accused].join('\n'),
  }
}

export async function bringPatterns(bench: ImportBench, authority: AuthorityId): Promise<void> {
  const { matters, accused } = mattersOf()
  for (const [what, text] of [
    ['officers', officersFile()],
    ['matters', matters],
    ['accused', accused],
  ] as const)
    await bringInventedFile(bench, { authority, what, text: `${text}\n`, completeTo: inventedTo })
}
