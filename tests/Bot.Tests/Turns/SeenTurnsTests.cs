using HealthScore.Bot.Turns;
using HealthScore.Testing;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Turns;

public sealed class SeenTurnsTests
{
    private readonly ManualTime _time = new();
    private readonly SeenTurns _seen;

    public SeenTurnsTests() => _seen = new SeenTurns(Options.Create(new TurnOptions { RememberMinutes = 15 }), _time);

    [Fact]
    public void TryAdd_WhenSameTurnComesAgain_IsFalse()
    {
        var key = new TurnKey("teams", "c1", "m1");

        Assert.True(_seen.TryAdd(key));
        Assert.False(_seen.TryAdd(key));
    }

    [Theory]
    [InlineData("slack", "c1", "m1")]
    [InlineData("teams", "c2", "m1")]
    [InlineData("teams", "c1", "m2")]
    public void TryAdd_WhenAnyPartDiffers_IsAnotherTurn(string channel, string conversation, string id)
    {
        _seen.TryAdd(new TurnKey("teams", "c1", "m1"));

        Assert.True(_seen.TryAdd(new TurnKey(channel, conversation, id)));
    }

    [Fact]
    public void TryAdd_WhenTimeIsOver_TakesItAgain()
    {
        var key = new TurnKey("teams", "c1", "m1");
        _seen.TryAdd(key);

        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.False(_seen.TryAdd(key));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_seen.TryAdd(key));
    }

    [Fact]
    public void Remove_WhenTurnWasTurnedAway_LetsItComeAgain()
    {
        var key = new TurnKey("teams", "c1", "m1");
        _seen.TryAdd(key);

        _seen.Remove(key);

        Assert.True(_seen.TryAdd(key));
    }
}
