using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Tests.Reference;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Live.Steps;

/// <summary>
/// Whatever happens to a store, by chance, what stands afterwards is what scoring everything from scratch says, and the feed
/// told each change once: signals, accounts, overrides, other scorecards and time, in any order.
/// </summary>
public abstract class StepContract : IDisposable
{
    private const int Books = 4;

    private readonly TemporaryFolder _folder = new();

    private protected ManualTime Time { get; } = new(new DateTimeOffset(2026, 2, 20, 0, 0, 0, TimeSpan.Zero));

    private protected abstract int StepsOfABook { get; }

    /// <summary>A new, empty store.</summary>
    private protected abstract StoreParts Open();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Standing_AfterEveryStep_IsWhatScratchSays(int batch)
    {
        for (var seed = 700_000 + (batch * Books); seed < 700_000 + ((batch + 1) * Books); seed++)
        {
            var (store, expected, book) = (Open(), new ExpectedStore(), new RandomBook(seed));
            var steps = new RandomSteps(seed, book, store, expected, Time, _folder.File($"{seed}.csv"));
            var checks = new StepChecks(store, expected);
            var sets = new[] { book.Calculator, new RandomBook(seed, Tightened).Calculator };
            var live = Array.ConvertAll(sets, set => new LiveScoring(store.Scores, set, new OverridesInForce(store.Overrides), Time));
            var inForce = 0;
            for (var step = 0; step < StepsOfABook; step++)
            {
                await steps.TakeAsync();
                if (step % 16 == 15) inForce = 1 - inForce;
                await live[inForce].CatchUpAsync(CancellationToken.None);
                // Those that are not in force have no say.
                Assert.Equal(0, await live[1 - inForce].RescoreAsync(9, CancellationToken.None));
                await checks.RunAsync(sets[inForce], Time.GetUtcNow(), $"book {seed}, step {step}");
            }
        }
    }

    public void Dispose()
    {
        Close();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Close();

    private static PlainCard Tightened(PlainCard card) => card with { Green = 80.5, Yellow = 42 };
}
