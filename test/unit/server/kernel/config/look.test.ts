import { describe, expect, test } from 'vitest';
import { Look, lookIssues } from '../../../../../server/kernel/config/look.ts';

const issuesOf = (colours: Record<string, string>, ...themes: ('dark' | 'light')[]) =>
  lookIssues(Look.parse({ colours }), new Set(themes));

describe('own colours', () => {
  test('that can be read are taken', () => {
    expect(issuesOf({ ground: '#000000', ink: '#FFFFFF', 'mood-p5': '#7fffd4' }, 'dark')).toEqual(
      [],
    );
    expect(issuesOf({}, 'dark', 'light')).toEqual([]);
  });

  test('that cannot be read are refused, with both colours and their contrast', () => {
    const [issue] = issuesOf({ 'ink-2': '#445566' }, 'dark');
    expect(issue).toMatchObject({ path: ['colours', 'ink-2'] });
    expect(issue?.message).toMatch(
      /ink-2 \(#445566\) on surface .* contrast of 2\.\d in the theme dark and needs 7.*\(also ink-2 on ground\)/,
    );
  });

  test('a ground is blamed for what it makes unreadable, in each theme that a wall uses', () => {
    const issues = issuesOf({ ground: '#808080' }, 'dark', 'light');
    expect(issues.every(({ path }) => path[1] === 'ground')).toBe(true);
    expect(issues.some(({ message }) => message.includes('theme light'))).toBe(true);
    expect(issuesOf({ ground: '#000000' }, 'dark')).toEqual([]);
    expect(issuesOf({ ground: '#000000' }, 'light').length).toBeGreaterThan(0);
  });

  test('are told once, with all that suffers', () => {
    const issues = issuesOf({ ground: '#808080', surface: '#000000' }, 'dark');
    expect(issues).toHaveLength(1);
    expect(issues[0]!.message).toMatch(/mood-n5 .*on ground .*\(also .*ink-2 on ground/);
  });

  test('must be colours, of the theme’s own names', () => {
    expect(Look.safeParse({ colours: { ink: 'white' } }).success).toBe(false);
    expect(Look.safeParse({ colours: { inc: '#ffffff' } }).success).toBe(false);
    expect(Look.safeParse({ logo: 'logo.exe' }).success).toBe(false);
  });
});
