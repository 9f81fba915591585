/** Of questions that follow one another the newest alone is answered. */
export class Newest {
  #id = 0;

  /** A question has come. Answers how to find out whether another one has come since, which makes an answer needless. */
  take(id: number): () => boolean {
    this.#id = id;
    return () => this.#id !== id;
  }
}
