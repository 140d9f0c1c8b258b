// A button that copies a review's ready sentence, where the browser has a clipboard
if (navigator.clipboard)
  for (const box of document.querySelectorAll(".target-quotation-sentence")) {
    const button = document.createElement("button");
    button.textContent = "Chép câu này";
    button.setAttribute("aria-live", "polite");
    button.onclick = () =>
      navigator.clipboard.writeText(box.querySelector("p").textContent).then(
        () => (button.textContent = "Đã chép"),
        () => (button.textContent = "Không chép được, hãy bôi đen câu"),
      );
    box.append(button);
  }
