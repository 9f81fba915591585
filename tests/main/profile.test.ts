import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../src/main/profile.ts';

describe('defaultProfile', () => {
  it.each([
    ['linux', {}, '/home/ines', '/home/ines/.config/Postil'],
    ['linux', { XDG_CONFIG_HOME: '/etc/xdg/ines' }, '/home/ines', '/etc/xdg/ines/Postil'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ines', '/home/ines/.config/Postil'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/ines', '/home/ines/.config/Postil'],
    ['darwin', { XDG_CONFIG_HOME: '/x' }, '/Users/ines', '/Users/ines/Library/Application Support/Postil'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ines', 'D:\\Roaming\\Postil'],
    ['win32', {}, 'C:\\Users\\ines', 'C:\\Users\\ines\\AppData\\Roaming\\Postil'],
  ] as const)('on %s with %j', (platform, env, home, profile) => {
    expect(defaultProfile(platform, env, home)).toBe(profile);
  });
});
