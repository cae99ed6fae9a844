"""What each status means, in the words of the method page."""

from __future__ import annotations

from lofteskollen.judging.values import Status

MEANING = {
    Status.NOT_STARTED: "Löftets tid har inte börjat, eller så är inget gjort än och det är för "
    "tidigt att säga om det går efter plan.",
    Status.ON_TRACK: "Tiden pågår, och minst nio tiondelar av det som borde vara gjort är gjort.",
    Status.BEHIND: "Tiden pågår, och mindre än nio tiondelar av det som borde vara gjort är gjort.",
    Status.UNDER_WAY: "Tiden pågår och arbete är redovisat, men det finns inget tal eller ingen "
    "takt att bedöma efter.",
    Status.KEPT: "Allt som lovades är gjort.",
    Status.NEARLY_KEPT: "Tiden är slut, och minst nio tiondelar är gjort, men inte allt.",
    Status.PARTLY_KEPT: "Tiden är slut, och minst hälften är gjort, eller så är en del av löftet "
    "uppfyllt och en annan inte.",
    Status.NOT_KEPT: "Tiden är slut och mindre än hälften är gjort, eller så har en gräns "
    "passerats som inte fick passeras.",
    Status.WORK_REPORTED: "Tiden är slut, löftet har inget tal och parterna har berättat vad som "
    "hände.",
    Status.AWAITING: "Det finns inte nog redovisat för ett omdöme, och ingen redovisning är "
    "försenad.",
    Status.UNREPORTED: "Det finns inte nog redovisat för ett omdöme, och en redovisning som skulle "
    "ha kommit har inte kommit.",
    Status.CANNOT_JUDGE: "Löftet går att mäta, men redovisningarna ger inte måttet, eller så säger "
    "löftet inte när det gäller eller vad det ska jämföras med.",
    Status.PAUSED: "Parterna har berättat att löftet är pausat.",
    Status.WITHDRAWN: "Parterna har kommit överens om att löftet inte längre gäller, eller så "
    "slutade det innan något hann krävas.",
}
