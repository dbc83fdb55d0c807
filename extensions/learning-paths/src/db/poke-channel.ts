/** The channel of pokes between nodes: messages are lists of `[topic, profile, device]`. */
export const POKE_CHANNEL = 'learning_pokes';
