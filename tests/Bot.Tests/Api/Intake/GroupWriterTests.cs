using HealthScore.Bot.Api.Intake;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthScore.Bot.Tests.Api.Intake;

public class GroupWriterTests
{
    private readonly FakeStore _store = new();

    [Fact]
    public async Task WriteAsync_OfSeveral_WritesThemTogetherInTheirOrder()
    {
        var group = Group(5);
        await WriteAsync(group);

        Assert.Equal(["a0", "a1", "a2", "a3", "a4"], Assert.Single(_store.Writes));
        Assert.All(group, request => Assert.Null(request.Written.Result));
        Assert.All(group, request => Assert.Equal(new IntakeCounts(1, 0, 0), request.Counts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WriteAsync_WhenOneFails_SavesTheOthersAndTellsEach(bool isBug)
    {
        _store.OnSave = id => id != "a2" ? null : isBug ? new InvalidOperationException("bug") : new StoreUnusableException("too long");
        var group = Group(5);
        await WriteAsync(group);

        Assert.Equal(["a0", "a1", "a3", "a4"], _store.Writes.SelectMany(write => write));
        Assert.Equal(isBug ? "internal" : "store-unusable", group[2].Written.Result!.Code);
        Assert.All(group.Where(request => request != group[2]), request => Assert.Null(request.Written.Result));
    }

    [Fact]
    public async Task WriteAsync_WhenNoWriteBegins_TellsAllWithoutTryingEach()
    {
        _store.OnBegin = () => new StoreUnusableException("locked");
        var group = Group(5);
        await WriteAsync(group);

        Assert.Equal(1, _store.Begun);
        Assert.Empty(_store.Writes);
        Assert.All(group, request => Assert.Equal((503, "store-unusable"), (request.Written.Result!.Status, request.Written.Result.Code)));
    }

    [Fact]
    public async Task WriteAsync_WhenTheCommitFails_TellsNobodyThatItIsSaved()
    {
        _store.OnCommit = () => new StoreUnusableException("disk full");
        var group = Group(3);
        await WriteAsync(group);

        Assert.Empty(_store.Writes);
        Assert.All(group, request => Assert.Equal("store-unusable", request.Written.Result!.Code));
    }

    [Fact]
    public async Task WriteAsync_WhenTheStoreGoesWhileEachIsTried_StopsTrying()
    {
        _store.OnSave = id => id == "a1" && _store.Begun == 1 ? new InvalidOperationException("bug") : null;
        _store.OnBegin = () => _store.Begun >= 3 ? new StoreUnusableException("locked") : null;
        var group = Group(5);
        await WriteAsync(group);

        Assert.Equal(3, _store.Begun);
        Assert.Null(group[0].Written.Result);
        Assert.All(group.Skip(1), request => Assert.Equal("store-unusable", request.Written.Result!.Code));
    }

    [Fact]
    public async Task WriteAsync_WhenACallerIsGone_LeavesItOut()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var group = Group(2);
        group[0] = Request("a0", gone.Token);
        await WriteAsync(group);

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
            await WriteAsync(group);

            var told = group.Select((request, i) => (Id: $"a{i}", request.Written)).Where(one => one.Written.Result is null).Select(one => one.Id);
            Assert.Equal(_store.Writes.SelectMany(write => write).Order(), told.Order());
        }
    }

    private Task WriteAsync(IReadOnlyList<WaitingWrite> group) =>
        new GroupWriter(_store, NullLogger<GroupWriter>.Instance).WriteAsync(group, CancellationToken.None);

    private static List<WaitingWrite> Group(int count) => [.. Enumerable.Range(0, count).Select(i => Request($"a{i}", CancellationToken.None))];

    private static WaitingWrite Request(string id, CancellationToken gone) =>
        new WaitingAccounts(new[] { new Account { Id = new AccountId(id), Name = id } }, gone);
}
