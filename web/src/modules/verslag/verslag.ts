/** Who works on a gesprek; who was invited to read along reads the gesprek, and not what the inwoner wrote to the team. */
export const WERKERS = ['sociaal_werker', 'teamleider', 'consulent']
