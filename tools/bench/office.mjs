// Somebody of the demonstration who works over HTTP: signed in through the forms, with a key for
// programs.

const PASSWORD = "demostración de rumbo 2026";

export class Worker {
  constructor(url) {
    this.url = url;
    this.cookie = "";
    this.token = "";
  }

  async ask(path, form) {
    const options = {headers: {Cookie: this.cookie}, redirect: "manual"};
    if (form) {
      options.method = "POST";
      options.body = new URLSearchParams({formulario: this.token, ...form});
    }
    const response = await fetch(this.url + path, options);
    const cookie = response.headers.get("set-cookie");
    if (cookie) this.cookie = cookie.split(";")[0];
    const text = await response.text();
    this.token = /name="formulario" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return {status: response.status, to: response.headers.get("location"), text};
  }

  async signIn(who) {
    await this.ask("/ingreso");
    const {to} = await this.ask("/ingreso", {correo: `${who}@ejemplo.invalid`, clave: PASSWORD});
    if (to?.includes("/ingreso/codigo")) {
      const {text} = await this.ask("/ingreso/codigo");
      await this.ask("/ingreso/codigo", {codigo: /id="codigo-demo">(\d{6})</.exec(text)[1]});
    }
    const {status} = await this.ask("/mi-trabajo");
    if (status !== 200) throw new Error(`${who} could not sign in: ${status}`);
    return this;
  }

  // A key that may formulate, for two months.
  async makeKey() {
    const [year, month, day] = new Date(Date.now() + 60 * 86_400_000)
      .toISOString().slice(0, 10).split("-");
    await this.ask("/mi-perfil/claves");
    const {text} = await this.ask("/mi-perfil/claves", {
      nombre: "Medición", clave: PASSWORD, hasta: `${day}/${month}/${year}`, permisos: "formulate",
    });
    const found = /id="clave-nueva">([\w-]{43})</.exec(text);
    if (!found) throw new Error("no key was made");
    return found[1];
  }
}
