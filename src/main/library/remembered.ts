/** Entries remembered: a retry follows its first try closely. */
const MOST = 1000;

/** A map of the newest entries: beyond 1,000 the oldest is forgotten with each new one. */
export class Remembered<K, V> extends Map<K, V> {
  override set(key: K, value: V): this {
    super.set(key, value);
    const oldest = this.size > MOST ? this.keys().next() : null;
    if (oldest !== null && !oldest.done) this.delete(oldest.value);
    return this;
  }
}
