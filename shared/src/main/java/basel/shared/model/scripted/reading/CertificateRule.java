package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Certificates, licences and master craftsmen's titles.
final class CertificateRule implements Rule {
    /// Names that are certificates wherever they stand.
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])(PSM I{1,3}|PSPO I{1,3}|CSM|CSPO|PMP|PRINCE2(?: (?:Foundation|Practitioner))?|ITIL (?:\\d |v\\d )?(?:Foundation|Practitioner|Expert|Managing Professional|Specialist)|CKA|CKAD|CKS|CISSP|CISM|CISA|CEH|OSCP|CCNA|CCNP|LPIC-?\\d|RHCE|RHCSA|ISTQB(?: (?:Foundation|Certified Tester)(?: Level)?)?|TOGAF|ACCA|CIMA|CPA|CFA|TEFL|CELTA|NEBOSH(?: \\p{Lu}\\p{L}+ Certificate)?|IOSH|Six Sigma (?:Green|Black|Yellow) Belt|(?:Green|Black|Yellow) Belt|AWS (?:Certified )?(?:Solutions Architect|Developer|SysOps Administrator|Cloud Practitioner|DevOps Engineer)(?: (?:Associate|Professional))?|Azure (?:Fundamentals|Administrator Associate)|AZ-\\d{3}|Google (?:Ads|Analytics) (?:Certification|certificate)|OCP|OCA|Cambridge Certificate|TOEFL|IELTS|DELF|Goethe-Zertifikat|Approbation|AEVO|ADR|ECDL|SIA licence|CSCS card|SCC|CIPD|ATPL|telc|TestDaF)(?![\\p{L}\\d])");

    private static final Set<String> HINT =
            Words.of(
                    "licence license certificate certification qualification ticket card badge certified qualified registered accredited hold holds passed got have did done completed earned sat");
    private static final Pattern PAPER =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])((?:(?!(?:the|a|an|my|no|have|got|hold|i|also|of|course|with|and|or|as|for|haven't|without|valid|his|her|your|our|any|some|in|to|from|by|into|get|did|passed|took|took|about|had|clean|full|current|old|proper|usual|normal)\\b)[\\p{L}\\d&+#.'-]+ ){1,4})(licen[cs]e|certificate|certification|qualification|ticket|card|badge)(?![\\p{L}])",
                    Words.FLAGS);
    private static final Pattern CERTIFIED =
            Pattern.compile(
                    "(?<![\\p{L}])(?iu:certified) (?:as (?:an? )?)?([\\p{L}\\d-]+(?: (?!with|at|in|for|and|since|by|from|but)[\\p{L}\\d-]+){0,3})|((?:\\p{Lu}[\\p{L}\\d&-]+ ?){1,3}) (?:qualified|certified|registered|accredited)|(?:hold|holds|passed|got|have|did|done|completed|earned|sat) (?:the|my|an?) ((?=\\p{Lu}{3}|\\p{Lu}\\p{Ll}*\\p{Lu})[\\p{L}\\d+/-]+(?: \\p{Lu}[\\p{L}\\d]*){0,2})(?= (?:exam|certificate|in|last|back|since|from|this)|$|[,.])",
                    Pattern.UNICODE_CASE);
    private static final Pattern SCHEIN =
            Pattern.compile(
                    "(?<![\\p{L}])((?:[\\p{L}\\d-]+-)?\\p{L}*(?:schein|führerschein|zertifikat|schweißerpass|lizenz|approbation|patent|zulassung|gesundheitszeugnis|meisterbrief|meisterprüfung|sachkundenachweis|befähigungsnachweis))(?:s|es)?((?: der)? Klasse \\p{Lu}{1,2}\\d?)?(?![\\p{L}])",
                    Words.FLAGS);
    private static final Pattern SIMPLE_SCHEIN =
            Pattern.compile(
                    "(?i)(?:schein|gutschein|rechnungsschein|lieferschein|augenschein|anschein|wahrscheinlich|krankenschein|zertifikat|sonnenschein|geldschein|vorschein|lottoschein)");
    private static final Pattern WEITERBILDUNG =
            Pattern.compile(
                    "(?<![\\p{L}])(?iu:weiterbildung|fortbildung|zusatzausbildung|prüfung|zertifizierung|zertifiziert|zertifizierte[rn]?|zertifikat) (?:zum|zur|als|zu|:)? ?(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}\\d-]+){0,2})");
    private static final Pattern MEISTER =
            Pattern.compile(
                    "(?<![\\p{L}-])(\\p{Lu}\\p{L}*meister(?:titel|brief|in)?|Meister(?:titel|brief)?)(?![\\p{L}])");
    private static final Pattern KLASSE =
            Pattern.compile("(?<![\\p{L}])(?:Führerschein )?Klasse (\\p{Lu}{1,2}\\d?)");
    private static final Set<String> NO_MEISTER =
            Set.of(
                    "Hausmeister",
                    "Bürgermeister",
                    "Weltmeister",
                    "Baumeister",
                    "Hausmeisterin",
                    "Bürgermeisterin");
    private static final Phrases HELD = Phrases.read("certificate", "held");
    private static final Phrases NO_PAPER = Phrases.read("certificate", "no-paper");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.counts()
                    && !Words.any(
                                    "lapsed?",
                                    "expired?",
                                    "(?:run|ran|runs) out",
                                    "out of date",
                                    "expired",
                                    "lost",
                                    "abgelaufen",
                                    "verloren",
                                    "entzogen")
                            .in(clause.text())) {
                known(clause, findings);
                english(clause, findings);
                german(reading, clause, findings);
            }
        }
        return findings;
    }

    private static void known(Clause clause, List<Finding> findings) {
        for (var matcher = KNOWN.matcher(clause.text()); matcher.find(); ) {
            findings.add(Finding.of(Kind.CERTIFICATE, matcher.group(1), clause));
        }
    }

    private static void english(Clause clause, List<Finding> findings) {
        if (clause.german()) {
            return;
        }
        if (clause.tokens().stream().noneMatch(token -> HINT.contains(token.lower()))) {
            return;
        }
        for (var matcher = PAPER.matcher(clause.text()); matcher.find(); ) {
            if (!NO_PAPER.in(matcher.group())
                    && !KNOWN.matcher(matcher.group()).find()
                    && !matcher.group(2).matches("ticket|card|badge")) {
                var keeps = matcher.group(2).startsWith("licen");
                findings.add(
                        Finding.of(
                                Kind.CERTIFICATE,
                                keeps ? matcher.group().strip() : matcher.group(1).strip(),
                                clause));
            }
        }
        for (var matcher = CERTIFIED.matcher(clause.text()); matcher.find(); ) {
            var name =
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            if (name != null
                    && !degree(name)
                    && Skills.named(name).filter(_ -> matcher.group(3) != null).isEmpty()
                    && !knownNext(clause, matcher.end())
                    && !name.toLowerCase(java.util.Locale.ROOT)
                            .matches("i('m| am)?|we|.*\\b(?:nurse|accountant)\\b.*")) {
                findings.add(Finding.of(Kind.CERTIFICATE, name.strip(), clause));
            }
        }
    }

    private static boolean degree(String name) {
        return name.matches(
                "(?i)ph\\.?d|mba|bsc|msc|ba|ma|llm|llb|pgce|degree|gcses?|a-levels?|btec|hnd");
    }

    /// "Certified Scrum Master, the PSM I one": the name itself follows.
    private static boolean knownNext(Clause clause, int end) {
        var from = clause.start() + end;
        return KNOWN.matcher(
                        clause.answer()
                                .substring(from, Math.min(clause.answer().length(), from + 30)))
                .find();
    }

    private static void german(Reading reading, Clause clause, List<Finding> findings) {
        if (!clause.german()) {
            return;
        }
        for (var matcher = SCHEIN.matcher(clause.text()); matcher.find(); ) {
            var name = matcher.group(1);
            if (!SIMPLE_SCHEIN.matcher(name).matches()) {
                var klasse = matcher.group(2) == null ? "" : matcher.group(2).replace(" der", "");
                findings.add(
                        Finding.of(
                                Kind.CERTIFICATE,
                                name.replaceFirst("-(?:Schein|Zertifikat)$", "") + klasse,
                                clause));
            }
        }
        for (var matcher = WEITERBILDUNG.matcher(clause.text()); matcher.find(); ) {
            findings.add(Finding.of(Kind.CERTIFICATE, matcher.group(1), clause));
        }
        for (var matcher = MEISTER.matcher(clause.text()); matcher.find(); ) {
            if (!NO_MEISTER.contains(matcher.group(1)) && HELD.in(clause.text())) {
                findings.add(Finding.of(Kind.CERTIFICATE, matcher.group(1), clause));
            }
        }
        var klasse = KLASSE.matcher(clause.text());
        if (klasse.find()
                && reading.question().asksCertificates()
                && !SCHEIN.matcher(clause.text()).find()) {
            findings.add(
                    Finding.of(Kind.CERTIFICATE, "Führerschein Klasse " + klasse.group(1), clause));
        }
    }
}
