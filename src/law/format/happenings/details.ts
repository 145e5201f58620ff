/** The kinds of detail a happening may carry. */

import { allActions, allCriteria, allLevels, allProcesses, allRoles } from '../../vocabulary.ts'
import { count, type Fields, type ObjectNode, object, oneOf, text } from '../shape.ts'

export { count }
export const words = text('some words', { atLeast: 1 })
export const ruleName = text('a rule, such as inform.outcome', {
  pattern: '^[a-z0-9]+([.-][A-Za-z0-9-]+)+$',
})
export const criterion = oneOf(...allCriteria)
export const role = oneOf(...allRoles)
export const level = oneOf(...allLevels)
export const action = oneOf(...allActions)
export const process = oneOf(...allProcesses)

export function details(fields: Fields): ObjectNode {
  return object(fields)
}
/** Nothing is added to the name and the day. */
export const bare = details({})
