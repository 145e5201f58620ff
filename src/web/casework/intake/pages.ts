/** Every way in, as staff meet them. */
import type { Page } from '../../page.ts'
import { acknowledgements, incident } from './incidents/incident.ts'
import { newIncident } from './incidents/new.ts'
import { messages } from './messages/messages.ts'
import { openName } from './messages/open-name.ts'
import { allegation } from './people/allegation.ts'
import { chooseFactors } from './people/factors.ts'
import { forwardWhole, splitInTwo } from './people/forward.ts'
import { peopleTab } from './people/people.ts'
import { removeSubject } from './people/remove.ts'
import { subject } from './people/subject.ts'
import { praiseList, praisePassed, praiseTaken } from './praise/praise.ts'
import { takeCheck } from './take/check.ts'
import { takeDrop } from './take/drop.ts'
import { takeMade } from './take/made.ts'
import { takeQuestion } from './take/question.ts'
import { takeNew, takeStart } from './take/start.ts'

export const intakePages: readonly Page[] = [
  takeStart,
  takeNew,
  takeQuestion,
  takeCheck,
  takeMade,
  takeDrop,
  peopleTab,
  splitInTwo,
  subject,
  removeSubject,
  allegation,
  forwardWhole,
  chooseFactors,
  messages,
  openName,
  newIncident,
  incident,
  acknowledgements,
  praiseList,
  praiseTaken,
  praisePassed,
]
