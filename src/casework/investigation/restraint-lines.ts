/**
 * What is looked into where force was used, somebody was restrained, or somebody died or was badly
 * hurt. Body-worn video comes first: it is overwritten soonest, and whoever is not complained of
 * may have recorded what the others did not. Then what the national form leaves out.
 */
import type { LineOf } from './line-kinds.ts'

const line = (rule: string, words: string, where: string): LineOf => ({ rule, words, where })

export const restraintLines: readonly LineOf[] = [
  line(
    'house.video-first',
    'Secure the body-worn video of every officer there, also of those nobody complains of',
    'Who was there by the command log; each camera’s own log, from before it was started',
  ),
  line(
    'house.video-gaps',
    'Explain each time a camera was off, muted, covered or started late',
    'Each camera’s log beside the others on one clock',
  ),
  line(
    'house.other-video',
    'Secure CCTV, custody, vehicle and bystanders’ recordings',
    'Letter to each owner, with the day it is overwritten',
  ),
  line(
    'uof.unit',
    'Get one use of force form of each officer for each person, made at the time',
    'Forms, with when each was written and whether together',
  ),
  line(
    'uof.missing-fields',
    'Establish each position, how long it lasted, and who held what',
    'A table of positions with start and stop, from the recordings',
  ),
  line(
    'restraint.pa',
    'Was breathing hindered: face down, weight on back or neck, a long struggle?',
    'Recordings, expert, what is known of illness and intoxication',
  ),
  line(
    'restraint.safety-officer',
    'Who watched the head and the breathing, and could they order release?',
    'Accounts of each officer there, recordings',
  ),
  line(
    'house.could-it-be-heard',
    'What was said or could be heard of distress, by whom, and at what distance?',
    'Recordings on one clock; audible and inaudible on each',
  ),
  line(
    'restraint.abd',
    'Was it seen and treated as a medical emergency?',
    'Radio and ambulance logs, accounts',
  ),
  line(
    'house.medical-call',
    'When was help called, when did it come, and what was done till then?',
    'Radio, ambulance and defibrillator records',
  ),
  line(
    'restraint.prone-arms',
    'Were arms held up, or handcuffs put on, while face down?',
    'Recordings; training of each officer and when',
  ),
  line(
    'house.grounds-for-force',
    'What was the reason, power and need for each use of force, as known then?',
    'Briefing, logs and forms of the time, then accounts',
  ),
  line(
    'house.kept-apart',
    'Were officers kept from conferring before their first accounts?',
    'Post-incident record; accounts compared for the same words',
  ),
  line(
    'house.expert-cause',
    'What do the pathologist and other experts say of cause?',
    'Reports, and the questions put to them',
  ),
  line(
    'restraint.review-trigger',
    'Does anything here always call for a review of the restraint?',
    'Time on the ground, spit guard, “I can’t breathe”, loss of consciousness, ambulance',
  ),
]

export const digitalLines: readonly LineOf[] = [
  line(
    'house.devices',
    'Which work and personal devices matter, and are they secured lawfully?',
    'List of devices, with power or consent for each, no wider than needed',
  ),
  line(
    'house.messages-whole',
    'Get the messages whole and in order, from both ends',
    'Export with dates and zone; what was deleted, and when',
  ),
  line(
    'house.mailboxes',
    'Get the mailbox from the system, not copies from whoever it is about',
    'Search terms and range, written down before the search',
  ),
  line(
    'house.systems-audit',
    'Get the audit of each police system: who looked up whom, when, and why',
    'Audit report of each system, beside the tasking',
  ),
  line(
    'house.metadata',
    'Do the dates and places inside the files agree with what is said of them?',
    'File metadata, with how far each clock can be trusted',
  ),
  line(
    'house.devices-away',
    'What in the digital material points the other way?',
    'The same searches, read for what supports the officer’s account',
  ),
]
