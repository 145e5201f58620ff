/** Two letters of the force and twelve of its own. */
export const codeLength = 14
