export { defaultCountryPrefix, phoneField, phoneOf } from './field';
export { internationalPhone } from './international';
export { isWrittenInternationally } from './marks';
