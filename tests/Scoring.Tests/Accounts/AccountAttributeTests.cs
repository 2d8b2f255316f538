using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Accounts;

public class AccountAttributeTests
{
    private static readonly Account Full = Reads.Account(
        "segment=smb;industry=tech;lifecycle=adopting;owner=Ana@example.com;manager=mia@example.com;currency=EUR;arr=250000.50;seats=250;" +
        "started_on=2025-01-01;renews_on=2026-12-31;churned_on=2026-06-30;status=churned;aliases=A|B;region=emea;tier=5");

    [Theory]
    [InlineData("account_id", "A")]
    [InlineData("name", "Acme")]
    [InlineData("segment", "smb")]
    [InlineData("industry", "tech")]
    [InlineData("lifecycle", "adopting")]
    [InlineData("owner", "ana@example.com")]
    [InlineData("manager", "mia@example.com")]
    [InlineData("currency", "EUR")]
    [InlineData("arr", "250000.50")]
    [InlineData("seats", "250")]
    [InlineData("started_on", "2025-01-01")]
    [InlineData("renews_on", "2026-12-31")]
    [InlineData("churned_on", "2026-06-30")]
    [InlineData("status", "churned")]
    [InlineData("aliases", "A|B")]
    [InlineData("region", "emea")]
    [InlineData("colour", null)]
    public void Text_IsWhatTheFileSaid(string name, string? expected) => Assert.Equal(expected, new AccountAttribute(name).Text(Full));

    [Theory]
    [InlineData("segment")]
    [InlineData("arr")]
    [InlineData("seats")]
    [InlineData("renews_on")]
    [InlineData("aliases")]
    [InlineData("region")]
    public void Read_WhenAbsent_IsNull(string name)
    {
        var attribute = new AccountAttribute(name);
        var bare = Reads.Account("");
        Assert.Equal((null, null, null), (attribute.Text(bare), attribute.Number(bare), attribute.Instant(bare)));
        Assert.False(attribute.IsAny(bare, [""]));
    }

    [Theory]
    [InlineData("segment", "smb", true)]
    [InlineData("segment", "SMB", false)]
    [InlineData("tier", "5", true)]
    [InlineData("tier", "5.0", false)]
    [InlineData("seats", "250.0", true)]
    [InlineData("arr", "250000.5", true)]
    [InlineData("status", "active", false)]
    [InlineData("renews_on", "2026-12-31", true)]
    public void IsAny_ComparesTextAndKnownNumbersByValue(string name, string value, bool expected) =>
        Assert.Equal(expected, new AccountAttribute(name).IsAny(Full, ["other", value]));
}
