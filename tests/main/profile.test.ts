import { describe, expect, it } from 'vitest';
import { defaultProfile, portableProfile } from '../../src/main/profile.ts';

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

describe('portableProfile', () => {
  it.each([
    ['linux', {}, '/opt/Postil/postil', '/opt/Postil/postil-profile'],
    [
      'linux',
      { APPIMAGE: '/media/stick/Postil.AppImage' },
      '/tmp/.mount_x/postil',
      '/media/stick/postil-profile',
    ],
    ['darwin', {}, '/Volumes/Stick/Postil.app/Contents/MacOS/Postil', '/Volumes/Stick/postil-profile'],
    ['darwin', {}, '/usr/local/bin/postil', '/usr/local/bin/postil-profile'],
    ['win32', {}, 'C:\\Postil\\Postil.exe', 'C:\\Postil\\postil-profile'],
    ['win32', { PORTABLE_EXECUTABLE_DIR: 'E:\\' }, 'C:\\Temp\\x\\Postil.exe', 'E:\\postil-profile'],
  ] as const)('on %s with %j', (platform, env, executable, profile) => {
    expect(portableProfile(platform, env, executable)).toBe(profile);
  });
});
