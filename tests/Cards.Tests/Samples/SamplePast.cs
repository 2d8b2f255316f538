using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Signals;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>The signals of Acme Corp, few enough to work figures out by hand.</summary>
internal static class SamplePast
{
    private static readonly AccountId Acme = new("acme");

    public static AccountPast Full { get; } = Of(
    [
        At(100, "support.ticket", 1, "t1", ("topic", "bug"), ("severity", "high")), At(99.8, "support.first_response_hours", 4, "t1"), At(99, "support.resolution_hours", 24, "t1"),
        At(95, "support.ticket", 1, "t2", ("topic", "access")), At(94.9, "support.first_response_hours", 2, "t2"), At(94.5, "support.resolution_hours", 12, "t2"),
        At(60, "support.ticket", 1, "t3", ("topic", "bug")), At(59.9, "support.first_response_hours", 1, "t3"), At(59, "support.resolution_hours", 24, "t3"),
        At(40, "support.ticket", 1, "t4", ("topic", "bug")), At(39.9, "support.first_response_hours", 3, "t4"), At(38, "support.resolution_hours", 48, "t4"),
        At(20, "support.ticket", 1, "t5", ("topic", "bug")), At(19.8, "support.first_response_hours", 5, "t5"), At(19, "support.resolution_hours", 24, "t5"),
        At(12, "support.ticket", 1, "t6", ("topic", "sso_login"), ("severity", "urgent")), At(11.7, "support.first_response_hours", 7, "t6"),
        At(2, "support.ticket", 1, "t7"),
        At(300, "survey.nps", 9, "n1"), At(200, "survey.nps", 2, "n2"), At(100, "survey.nps", 10, "n3"), At(50, "survey.nps", 9, "n4", ("comment", "The reports save us a day a month.")),
        At(20, "survey.nps", 7, "n5"), At(12, "survey.nps", 3, "n6", ("comment", "Tickets take too long. <at>Everyone</at> here **waits** on <!channel> for https://evil.example")),
        At(90, "survey.csat", 5, "c1"), At(30, "survey.csat", 4, "c2"), At(10, "survey.csat", 2, "c3"), At(40, "survey.ces", 6, "e1"),
        At(40, "usage.active_users", 80, "u1"), At(20, "usage.active_users", 60, "u2"), At(10, "usage.active_users", 40, "u3"), At(1, "usage.active_users", 20, "u4"),
        At(35, "usage.feature", 9, "f1", ("feature", "exports")), At(34, "usage.feature", 5, "f2", ("feature", "reports")),
        At(5, "usage.feature", 10, "f3", ("feature", "reports")), At(4, "usage.feature", 20, "f4", ("feature", "mobile_app")),
        At(300, "billing.days_late", 0, "b1", ("status", "paid")), At(200, "billing.days_late", -2, "b2", ("status", "paid")),
        At(60, "billing.days_late", 64, "b3", ("status", "open"), ("amount", "1500")), At(30, "billing.days_late", 34, "b4", ("status", "open"), ("amount", "2500")),
        At(18, "relationship.touchpoint", 1, "r1", ("type", "call")), At(400, "onboarding.milestone", 1, "m1"), At(7, "crm.deal_size", 3, "x1"),
    ]);

    /// <summary>Nothing was ever connected.</summary>
    public static AccountPast Empty { get; } = Of([]);

    /// <summary>Every text that a source can send is this one.</summary>
    public static AccountPast Hostile(string text) => Of(
    [
        At(5, "support.ticket", 1, "t1", ("topic", text), ("severity", text)), At(4, "support.resolution_hours", 3, "t1"), At(3, "support.ticket", 1, "t2", ("topic", text), ("severity", text)),
        At(3, "survey.nps", 1, "n1", ("comment", text)), At(2, "usage.active_users", 3, "u1"), At(2, "usage.feature", 3, "f1", ("feature", text)),
        At(2, "billing.days_late", 5, "b1", ("status", "open"), ("amount", "12"), ("currency", text)), At(2, "x." + text, 1, "x1"),
    ]);

    public static Period Last(int days) => Period.LastDays(days, SampleAccounts.Now);

    private static AccountPast Of(IReadOnlyList<ArrivedSignal> signals) =>
        new([new AccountVersion(SampleAccounts.Now, SampleAccounts.Now, SampleAccounts.AtRisk.Account)], signals);

    private static ArrivedSignal At(double daysAgo, string kind, double value, string id, params (string Key, string Value)[] attributes) => new(
        SampleAccounts.Now,
        new Signal(Acme, kind, SampleAccounts.Now.AddDays(-daysAgo), value, id, new SignalAttributes(attributes.Select(a => KeyValuePair.Create(a.Key, a.Value)))));
}
