/**
 * The form of a field's value: a moment in time, a list of single values, one single value, or a
 * structure that may hold any of them.
 */
export type ValueForm = 'moment' | 'several' | 'single' | 'structure';
