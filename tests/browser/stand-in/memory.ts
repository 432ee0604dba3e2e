/** What the OpenID provider keeps of one thing: a session, a code, a token. */
export type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number };

/** One of the provider's stores, in memory, for a server of a few minutes: nothing in it has to expire. */
export class Memory {
  private readonly things = new Map<string, Payload>();

  public upsert(id: string, payload: Payload): Promise<void> {
    this.things.set(id, payload);
    return Promise.resolve();
  }

  public find(id: string): Promise<Payload | undefined> {
    return Promise.resolve(this.things.get(id));
  }

  public findByUid(uid: string): Promise<Payload | undefined> {
    return Promise.resolve([...this.things.values()].find((payload) => payload.uid === uid));
  }

  public consume(id: string): Promise<void> {
    const payload = this.things.get(id);
    if (payload !== undefined) {
      payload.consumed = Math.floor(Date.now() / 1000);
    }
    return Promise.resolve();
  }

  public destroy(id: string): Promise<void> {
    this.things.delete(id);
    return Promise.resolve();
  }

  public revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.things) {
      if (payload.grantId === grantId) {
        this.things.delete(id);
      }
    }
    return Promise.resolve();
  }
}
