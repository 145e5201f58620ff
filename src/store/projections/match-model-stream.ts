/** How records are matched here: a stream that pages read as it stands, so nothing is projected. */
export const matchModelStream = 'match-model:officer'
