/** Invented names: enough of them that a caseload of any size does not name the same few people. */
import type { Chance } from './chance.ts'

const givenNames = [
  ...['Ada', 'Bram', 'Cleo', 'Dara', 'Edda', 'Finn', 'Gwen', 'Hari', 'Ines', 'Jory', 'Kezia'],
  ...['Lorn', 'Mabel', 'Nico', 'Orla', 'Piers', 'Quinn', 'Rhea', 'Silas', 'Tamsin', 'Una'],
  ...['Viggo', 'Wilf', 'Xanthe', 'Yasmin', 'Zeb', 'Bettina', 'Caspian', 'Delphine', 'Emrys'],
] as const
const beginnings = [
  ...['Ash', 'Bell', 'Copper', 'Dun', 'Elder', 'Fenni', 'Gorse', 'Harrow', 'Ingle', 'Juni'],
  ...['Kettle', 'Lark', 'March', 'Nettle', 'Oak', 'Pen', 'Quarry', 'Rush', 'Silver', 'Thistle'],
  ...['Under', 'Venn', 'Whin', 'Yarrow', 'Alder', 'Bram', 'Clover', 'Dove', 'Ember', 'Flax'],
  ...['Glen', 'Heather', 'Iron', 'Jasper', 'Kestrel', 'Linnet', 'Mallow', 'North', 'Otter'],
  ...['Plover', 'Quill', 'Rowan', 'Sorrel', 'Teasel', 'Upper', 'Vetch', 'Willow', 'Yew', 'Badger'],
  ...['Cinder', 'Drift', 'Ewe', 'Fallow', 'Grey', 'Hazel', 'Ivy', 'Lime', 'Moss', 'Pebble'],
  ...['Robin'],
] as const
const ends = [
  ...['grove', 'wether', 'white', 'nick', 'field', 'more', 'well', 'by', 'brook', 'mine', 'wick'],
  ...['hill', 'bank', 'fold', 'hanger', 'hallow', 'ton', 'mere', 'dene', 'wood', 'hay', 'away'],
  ...['fell', 'row', 'stone', 'ford', 'ley', 'worth', 'combe', 'shaw', 'gate', 'marsh', 'side'],
  ...['cote', 'holt', 'garth', 'beck', 'water', 'mouth', 'hurst', 'stead', 'hope', 'thorpe', 'den'],
  ...['bourne', 'pool', 'bridge', 'croft', 'head', 'land', 'lock', 'minster', 'moor', 'peak'],
  ...['quay', 'ridge', 'scar', 'tree', 'vale', 'yard'],
] as const

export type Name = Readonly<{ givenName: string; familyName: string }>

export function nameBy(chance: Chance): Name {
  return {
    givenName: chance.oneOf(givenNames),
    familyName: `${chance.oneOf(beginnings)}${chance.oneOf(ends)}`,
  }
}

const stations = ['Harbour Street', 'Quayside', 'Mill Lane', 'Alder Park'] as const
const ranks = {
  Constable: 70,
  'Detective Constable': 12,
  Sergeant: 11,
  'Detective Sergeant': 4,
  Inspector: 3,
}

/** Somebody of a force's directory, as far as a complaint names them. */
export type Officer = Name & Readonly<{ number: string; rank: string; unit: string }>

/** This many of them, each with a number of their own; the same from the same chance. */
export function officersBy(chance: Chance, many: number): readonly Officer[] {
  return Array.from({ length: many }, (_, at) => ({
    ...nameBy(chance),
    number: String(5000 + at),
    rank: chance.weighed(ranks),
    unit: chance.oneOf(stations),
  }))
}
