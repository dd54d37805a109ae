package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Certificates, licences and master craftsmen's titles that the person holds, or says they lack.
final class CertificateRule implements Rule {
    /// Names that are certificates wherever they stand.
    static final Pattern KNOWN =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])(PSM I{1,3}|PSPO I{1,3}|CSM|CSPO|PMP|PRINCE2(?: (?:Foundation|Practitioner))?|ITIL (?:\\d |v\\d )?(?:Foundation|Practitioner|Expert|Managing Professional|Specialist)|CKA|CKAD|CKS|CISSP|CISM|CISA|OSCP|CCNA|CCNP|LPIC-?\\d|RHCE|RHCSA|ISTQB(?: (?:Foundation|Certified Tester)(?: Level)?)?|TOGAF|ACCA|CIMA|CPA|CFA|TEFL|CELTA|NEBOSH(?: \\p{Lu}\\p{L}+ Certificate)?|IOSH|Six Sigma (?:Green|Black|Yellow) Belt|(?:Green|Black|Yellow) Belt|AWS (?:Certified )?(?:Solutions Architect|Developer|SysOps Administrator|Cloud Practitioner|DevOps Engineer)(?: (?:Associate|Professional))?|Azure (?:Fundamentals|Administrator Associate)|AZ-\\d{3}|Google (?:Ads|Analytics) (?:Certification|certificate)|OCP|OCA|Cambridge Certificate|TOEFL|IELTS|DELF|Goethe-Zertifikat|Approbation|AEVO|ADR|ECDL|SIA licence|CSCS card|SCC|CIPD|ATPL|telc|TestDaF|CEH|CompTIA (?:A\\+|Network\\+|Security\\+)|SAFe Agilist|Gas Safe|18th Edition|IPMA Level [A-D]|WSET(?: Level \\d)?|AAT(?: Level \\d)?|SMSTS|SSSTS|IPAF|PASMA|Certified Ethical Hacker)(?![\\p{L}\\d])");

    private static final Phrases OVER = Phrases.read("certificate", "over");
    private static final Phrases NOT_HELD = Phrases.read("certificate", "not-held");
    private static final Phrases LACKED = Phrases.read("certificate", "lacked");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.counts() && !OVER.in(clause.text())) {
                var lacked = LACKED.in(clause.text());
                if (lacked || !NOT_HELD.in(clause.text())) {
                    add(reading, lacked ? clause.in(Stance.DENIED) : clause, findings);
                }
            }
        }
        return findings;
    }

    /// Whether these words speak of a paper that is wanted, offered or lacking, and so of no skill.
    static boolean notHeld(Clause clause) {
        return NOT_HELD.in(clause.text()) || LACKED.in(clause.text());
    }

    private static void add(Reading reading, Clause clause, List<Finding> findings) {
        for (var matcher = KNOWN.matcher(clause.text()); matcher.find(); ) {
            findings.add(Finding.of(Kind.CERTIFICATE, matcher.group(1), clause));
        }
        if (clause.german()) {
            GermanPapers.find(reading, clause, findings);
        } else {
            EnglishPapers.find(reading, clause, findings);
        }
        MasterTitles.find(clause, findings);
    }
}
