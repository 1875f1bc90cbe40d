import { describe, expect, it } from 'vitest';
import { disclosureTime } from '../../src/domain/disclosure-time.ts';

const calendar = { limitDays: 20, calendar: 'calendar' } as const;
const working = { limitDays: 20, calendar: 'working' } as const;

describe('calendar days', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 0, true],
    ['2026-03-01', '2026-03-21', 20, true],
    ['2026-03-01', '2026-03-22', 21, false],
    ['2024-02-28', '2024-03-01', 2, true],
    ['2023-02-28', '2023-03-01', 1, true],
    ['2025-12-31', '2026-01-20', 20, true],
    ['1999-12-31', '2000-03-01', 61, false],
  ])('from %s to %s: %d', (approved, published, days, isTimely) => {
    expect(disclosureTime(approved, published, calendar)).toEqual({ days, limitDays: 20, isTimely });
  });
});

describe('working days', () => {
  it.each([
    ['from Friday to Monday', '2026-11-20', '2026-11-23', 1],
    ['from Monday to Sunday', '2026-11-16', '2026-11-22', 4],
    ['four weeks', '2026-11-02', '2026-11-30', 20],
    ['four weeks and a day', '2026-11-02', '2026-12-01', 21],
  ])('%s', (_name, approved, published, days) => {
    expect(disclosureTime(approved, published, working)?.days).toBe(days);
  });
});

describe('nothing is said', () => {
  it.each([
    ['without a date of approval', null, '2026-03-01'],
    ['without a date of publication', '2026-03-01', null],
    ['when the publication lies before the approval', '2026-03-02', '2026-03-01'],
  ])('%s', (_name, approved, published) => {
    expect(disclosureTime(approved, published, calendar)).toBeNull();
  });
});
