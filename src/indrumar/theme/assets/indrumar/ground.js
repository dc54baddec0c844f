// The panel with the choices of ground has just come: what was chosen is shown before the rest.
window.indrumarDisplay.showGround();
