"use strict";
// The page does everything without this; with it, payment details can be copied by one press.
(() => {
  const said = document.getElementById("said");

  async function copy(text) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    const [word, what] = button.children;
    const before = word.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await copy(button.dataset.copy);
      } catch {
        return;
      }
      word.textContent = button.dataset.done;
      said.textContent = button.dataset.done + what.textContent;
      button.focus();
      setTimeout(() => { word.textContent = before; }, 4000);
    });
  }
})();
