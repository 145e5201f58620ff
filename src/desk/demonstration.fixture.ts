/** For tests: the invented force's proceedings, a step at a time. */
export { giveToPanel, hear } from './demonstration-panel.ts'
export { demonstrationOfficers } from './demonstration-people.ts'
export { beginProceedings } from './demonstration-proceedings.ts'
export {
  done,
  investigate,
  type Proceedings,
  prepare,
  proceedingsOf,
  refer,
} from './demonstration-proceedings-steps.ts'
export { northmoor } from './personas.ts'
