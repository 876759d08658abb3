import type { Case } from './Case';
import { contactCases } from './contact';
import { listCases } from './list';

export const cases: Case[] = [...contactCases, ...listCases];
