using HealthScore.Bot.Api.Intake;
using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthScore.Bot.Tests.Api.Intake;

public class GroupWriterTests
{
    private readonly FakeStore _store = new();
    private readonly GroupWriter _writer;

    public GroupWriterTests() => _writer = new GroupWriter(_store, NullLogger<GroupWriter>.Instance);

    [Fact]
    public async Task WriteAsync_OfSeveral_WritesThemTogetherInTheirOrder()
    {
        var group = Group(5);
        var told = await WriteAsync(group);

        Assert.Equal(["a0", "a1", "a2", "a3", "a4"], Assert.Single(_store.Writes));
        Assert.All(told, Assert.Null);
        Assert.All(group, request => Assert.Equal(new IntakeCounts(1, 0, 0), request.Counts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WriteAsync_WhenOneFails_SavesTheOthersAndTellsEach(bool isBug)
    {
        _store.OnSave = id => id != "a2" ? null : isBug ? new InvalidOperationException("bug") : new StoreUnusableException("too long");
        var group = Group(5);
        var told = await WriteAsync(group);

        Assert.Equal(["a0", "a1", "a3", "a4"], _store.Writes.SelectMany(write => write));
        Assert.Equal(isBug ? "internal" : "store-unusable", told[2]!.Code);
        Assert.Equal([0, 1, 3, 4], Enumerable.Range(0, 5).Where(i => told[i] is null));
    }

    [Fact]
    public async Task WriteAsync_WhenNoWriteBegins_TellsAllWithoutTryingEach()
    {
        _store.OnBegin = () => new StoreUnusableException("locked");
        var group = Group(5);
        var told = await WriteAsync(group);

        Assert.Equal(1, _store.Begun);
        Assert.Empty(_store.Writes);
        Assert.All(told, problem => Assert.Equal((503, "store-unusable"), (problem!.Status, problem.Code)));
    }

    [Fact]
    public async Task WriteAsync_WhenTheCommitFails_TellsNobodyThatItIsSaved()
    {
        _store.OnCommit = () => new StoreUnusableException("disk full");
        var group = Group(3);
        var told = await WriteAsync(group);

        Assert.Empty(_store.Writes);
        Assert.All(told, problem => Assert.Equal("store-unusable", problem!.Code));
    }

    [Fact]
    public async Task WriteAsync_WhenTheStoreGoesWhileEachIsTried_StopsTrying()
    {
        _store.OnSave = id => id == "a1" && _store.Begun == 1 ? new InvalidOperationException("bug") : null;
        _store.OnBegin = () => _store.Begun >= 3 ? new StoreUnusableException("locked") : null;
        var group = Group(5);
        var told = await WriteAsync(group);

        Assert.Equal(3, _store.Begun);
        Assert.Null(told[0]);
        Assert.All(told.Skip(1), problem => Assert.Equal("store-unusable", problem!.Code));
    }

    [Fact]
    public async Task WriteAsync_InAStoreThatCountsLater_WritesOnceWhereAllMeetTheSame()
    {
        _store.CountsLater = true;
        var group = Group(5);
        Assert.All(await WriteAsync(group), Assert.Null);
        var again = Group(5);
        Assert.All(await WriteAsync(again), Assert.Null);

        Assert.All(group, request => Assert.Equal(new IntakeCounts(1, 0, 0), request.Counts));
        Assert.All(again, request => Assert.Equal(new IntakeCounts(0, 1, 0), request.Counts));
        Assert.Equal(2, _store.Begun);
    }

    [Fact]
    public async Task WriteAsync_InAStoreThatCountsLater_TellsEachItsOwn()
    {
        _store.CountsLater = true;
        await WriteAsync(Group(2));
        var mixed = Group(5);
        Assert.All(await WriteAsync(mixed), Assert.Null);

        Assert.Equal([0, 0, 1, 1, 1], mixed.Select(request => request.Counts.New));
        Assert.Equal([1, 1, 0, 0, 0], mixed.Select(request => request.Counts.Unchanged));
        Assert.Equal(["a0", "a1", "a0", "a1", "a2", "a3", "a4"], _store.Writes.SelectMany(write => write));
    }

    [Fact]
    public async Task WriteAsync_WhenACallerIsGone_LeavesItOut()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        List<WaitingWrite> group = [Request("a0", gone.Token), Request("a1", CancellationToken.None)];
        await _writer.WriteAsync(group, CancellationToken.None);

        Assert.Equal(["a1"], Assert.Single(_store.Writes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WriteAsync_WithRandomFaults_TellsTheTruthToEach(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            _store.Writes.Clear();
            _store.OnSave = _ => random.Next(12) == 0 ? new InvalidOperationException("bug") : null;
            _store.OnBegin = () => random.Next(12) == 0 ? new StoreUnusableException("locked") : null;
            _store.OnCommit = () => random.Next(12) == 0 ? new StoreUnusableException("full") : null;
            var group = Group(random.Next(1, 8));
            var told = await WriteAsync(group);

            var saved = Enumerable.Range(0, group.Count).Where(i => told[i] is null).Select(i => $"a{i}");
            Assert.Equal(_store.Writes.SelectMany(write => write).Order(), saved.Order());
        }
    }

    private async Task<Problem?[]> WriteAsync(IReadOnlyList<WaitingWrite> group)
    {
        await _writer.WriteAsync(group, CancellationToken.None);
        return await Task.WhenAll(group.Select(request => request.Written));
    }

    private static List<WaitingWrite> Group(int count) => [.. Enumerable.Range(0, count).Select(i => Request($"a{i}", CancellationToken.None))];

    private static WaitingAccounts Request(string id, CancellationToken gone) =>
        new(new[] { new Account { Id = new AccountId(id), Name = id } }, gone);
}
